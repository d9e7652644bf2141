import { language } from './language.js';

// form-js speaks English only. Its own few words are replaced as they appear; labels come in French from the server, and
// what is wrong in a field from field-errors.js.
const WORDS = new Map([
  ['Date and time must both be entered.', 'Indiquez la date et l’heure.'],
  ['Add new', 'Ajouter'],
  ['Select', 'Choisir'],
  ['Search', 'Rechercher'],
  ['Nothing found.', 'Aucun résultat.'],
  ['Nothing to show.', 'Rien à afficher.'],
  ['No items.', 'Aucun élément.'],
  ['Collapse', 'Réduire'],
  ['Email', 'Courriel'],
  ['dd/mm/yyyy', 'jj/mm/aaaa'],
  ['mm/dd/yyyy', 'mm/jj/aaaa'],
  ['yyyy-mm-dd', 'aaaa-mm-jj']
]);
const PATTERNS = [
  [/^Expand all \((\d+)\)$/, 'Tout afficher ($1)'],
  [/^Showing (.+) of (.+)$/, '$1 sur $2']
];

function french(text) {
  const trimmed = text.trim();
  const word = WORDS.get(trimmed);
  if (word) {
    return text.replace(trimmed, word);
  }
  const pattern = PATTERNS.find(([english]) => english.test(trimmed));
  return pattern ? trimmed.replace(pattern[0], pattern[1]) : text;
}

function translate(root) {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = texts.currentNode; node; node = texts.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE && node.parentElement?.closest('.fjs-form-field, .fjs-container')) {
      const translated = french(node.data);
      if (translated !== node.data) {
        node.data = translated;
      }
    }
  }
  for (const field of root.querySelectorAll?.('.fjs-container [placeholder]') ?? []) {
    field.placeholder = french(field.placeholder);
  }
}

if (language === 'fr') {
  new MutationObserver(changes => {
    for (const change of changes) {
      if (change.type === 'characterData') {
        translate(change.target);
      }
      change.addedNodes.forEach(node => {
        translate(node);
        if (node.matches?.('.fjs-container [placeholder]')) {
          node.placeholder = french(node.placeholder);
        }
      });
    }
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
}
