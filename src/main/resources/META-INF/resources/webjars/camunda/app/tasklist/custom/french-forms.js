import { language } from './language.js';

// form-js speaks English only. Its own few words are replaced as they appear; labels come in French from the server.
const WORDS = new Map([
  ['Field is required.', 'Ce champ est obligatoire.'],
  ['Field must be a valid email.', 'Ce n’est pas une adresse électronique, par exemple nom@example.org.'],
  ['Field must be a valid  international phone number. (e.g. +4930664040900)',
    'Ce n’est pas un numéro de téléphone international, par exemple +33 1 45 68 10 00.'],
  ['Date and time must both be entered.', 'Indiquez la date et l’heure.'],
  ['Value is expected to be an integer.', 'Un nombre entier est attendu.'],
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
  [/^Field must be at least (.+) characters long\.$/, 'Au moins $1 caractères.'],
  [/^Field must have minimum length of (.+)\.$/, 'Au moins $1 caractères.'],
  [/^Field must have maximum length of (.+)\.$/, 'Au plus $1 caractères.'],
  [/^Field must have minimum value of (.+)\.$/, 'La valeur doit être au moins $1.'],
  [/^Field must have maximum value of (.+)\.$/, 'La valeur doit être au plus $1.'],
  [/^Field must match pattern (.+)\.$/, 'Cette valeur n’a pas la forme attendue.'],
  [/^Please select a valid value.*$/, 'Choisissez une valeur possible.'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, 'Au plus $1 décimales.'],
  [/^Value is not a number\.$/, 'Ce n’est pas un nombre.'],
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
