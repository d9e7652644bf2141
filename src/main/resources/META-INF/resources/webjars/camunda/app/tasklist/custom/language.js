// The language that the reader chose on our pages, else the first of English and French that the browser prefers.
const chosen = /(?:^|;\s*)lang=(en|fr)(?:;|$)/.exec(document.cookie)?.[1];
const preferred = (navigator.languages ?? [navigator.language])
  .map(tag => tag.slice(0, 2).toLowerCase())
  .find(tag => tag === 'en' || tag === 'fr');

export const language = chosen ?? preferred ?? 'en';

document.documentElement.lang = language;

export function choose(other) {
  document.cookie = `lang=${other}; path=/; max-age=31536000; samesite=lax`;
  location.reload();
}
