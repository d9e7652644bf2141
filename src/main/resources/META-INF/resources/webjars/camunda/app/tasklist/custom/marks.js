import { language } from './language.js';

// Finds the fields that the lines of a refusal name ("Motivation: at most 5 words …", "Sources of the budget, row 2, Amount:
// …") and writes each line below its field. A name that several fields bear marks none of them.
const MARK = 'data-cc-refused';
const ROW = language === 'fr' ? 'ligne' : 'row';

/**
 * @param {string} refusal a line for each field
 * @param {ParentNode} page what shows the form
 * @returns the first marked field, if there is one
 */
export function mark(refusal, page) {
  const lines = refusal.split('\n').map(line => line.trim()).filter(Boolean);
  const fields = [...page.querySelectorAll('.fjs-container .fjs-form-field')].filter(field => field.offsetParent);
  const names = fields.map(nameOf);
  fields.forEach((field, at) => {
    const name = names[at];
    const line = name && names.indexOf(name) === names.lastIndexOf(name) && lines.find(one => saysOf(one, name) !== null);
    if (line) {
      field.setAttribute(MARK, saysOf(line, name));
    }
  });
  return page.querySelector(`.fjs-container [${MARK}]`);
}

export function unmark() {
  document.querySelectorAll(`[${MARK}]`).forEach(field => field.removeAttribute(MARK));
}

function saysOf(line, name) {
  const rest = line.startsWith(name) ? /^\s?: (.*)$/.exec(line.slice(name.length)) : null;
  return rest && rest[1].charAt(0).toUpperCase() + rest[1].slice(1);
}

function nameOf(field) {
  const label = labelOf(field);
  const row = field.parentElement.closest('.fjs-repeat-row-container');
  const list = row?.closest('.fjs-form-field');
  return label && list
    ? `${labelOf(list)}, ${ROW} ${[...row.parentElement.children].filter(one => one.matches('.fjs-repeat-row-container')).indexOf(row) + 1}, ${label}`
    : label;
}

function labelOf(field) {
  return field.querySelector('label')?.textContent.trim().replace(/\*$/, '') ?? '';
}

for (const entered of ['input', 'change']) {
  addEventListener(entered, event => event.target.closest?.(`[${MARK}]`)?.removeAttribute(MARK), true);
}
