import { language } from './language.js';

// Tasklist draws before it has read its words and, on a first visit, keeps their keys on the screen. Here they are read first
// and laid where Tasklist looks for words from an earlier visit. A refusal is no error of the product: its heading says so.
const HEADINGS = {
  en: { COMPLETE_ERROR: 'Not completed yet', PROCESS_START_ERROR: 'Not started yet' },
  fr: {} // our own file of French words says so itself
}[language];
const KEPT = 'camunda-web';
const folder = `${document.querySelector('base')?.getAttribute('app-root') ?? '/camunda'}/app/tasklist/locales/`;

try {
  const answer = await fetch(`${folder}${language}.json?bust=${window.bust}`);
  const words = answer.ok && await answer.json();
  Object.assign(words.labels, HEADINGS);
  const kept = JSON.parse(localStorage.getItem(KEPT) ?? '{}');
  kept[`${folder}_locales_data_${language}_${window.bust}`] = JSON.stringify(words);
  localStorage.setItem(KEPT, JSON.stringify(kept));
} catch {
  // Tasklist then reads its words itself
}
