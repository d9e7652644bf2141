import { mark, unmark } from './marks.js';

const CLOSE = '.page-notifications .alert .close, .modal .notifications .alert .close';
const TRY = '[cam-tasklist-form] .btn-primary, .form-actions .btn-primary, .modal-footer .btn-primary';
let room = 0; // pixels that refusals take at the top

// A refusal that the person has dealt with goes with the next try; Camunda would leave it beside the success.
document.addEventListener('click', event => {
  if (event.target.closest?.(TRY)) {
    document.querySelectorAll(CLOSE).forEach(button => button.click());
    unmark();
  }
}, true);

// In a long form what is wrong may stand far above the button: the first such field comes into view.
document.addEventListener('click', event => {
  const form = event.target.closest?.(TRY) && document.querySelector('.fjs-container');
  if (form) {
    setTimeout(() => show(form.querySelector('.fjs-has-errors')), 200);
  }
});

// What the server refuses is marked at its field as well, and the first comes into view. In the dialog that starts a process
// the refusal stands above the form, so it is shown itself.
new MutationObserver(changes => {
  for (const alert of changes.flatMap(change => [...change.addedNodes]).filter(node => node.matches?.('.alert'))) {
    setTimeout(() => tell(alert), 0);
  }
  makeRoom();
}).observe(document.body, { childList: true, subtree: true });

function tell(alert) {
  const dialog = alert.closest('.modal');
  const first = alert.matches('.alert-danger') && mark(alert.querySelector('.message')?.textContent ?? '', dialog ?? document);
  makeRoom();
  show(dialog ? alert : first);
}

/** Scrolls the pane that something stands in, and not the page with its bar. */
function show(something) {
  let pane = something?.parentElement;
  while (pane && pane !== document.body && !/auto|scroll/.test(getComputedStyle(pane).overflowY)) {
    pane = pane.parentElement;
  }
  if (pane && pane !== document.body) {
    pane.scrollTop += something.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 4;
  }
}

/** Refusals push the page down instead of covering it. */
function makeRoom() {
  const panel = document.querySelector('.page-notifications');
  const height = panel?.querySelector('.alert-danger') ? panel.offsetHeight : 0;
  if (height !== room) {
    room = height;
    document.documentElement.classList.toggle('cc-refused', height > 0);
    document.documentElement.style.setProperty('--cc-refusals', `${height}px`);
  }
}
addEventListener('resize', makeRoom);
