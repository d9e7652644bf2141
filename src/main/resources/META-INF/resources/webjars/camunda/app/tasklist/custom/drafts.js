import { language } from './language.js';
import { person } from './role.js';

// Tasklist's Save keeps a form in this browser only. Here it goes to the server instead: there it outlives a logout and
// another computer, and colleagues with the same task go on from it. Only while the server cannot be reached, or the
// session has ended, a copy waits in the browser; it goes out when the same person is back.
const FORM = 'camunda-form:';
const KEPT = 'creative-cities:draft:';
const WAITING = `${KEPT}${person}:`;
// what nobody came back for does not stay in a browser that others may use
const DAYS = 14;
const SAID = {
  en: {
    saved: time => `Draft saved at ${time}, for you and your colleagues.`,
    failed: 'The draft could not be saved on the server. It is kept in this browser: save again in a minute.'
  },
  fr: {
    saved: time => `Brouillon enregistré à ${time}, pour vous et vos collègues.`,
    failed: 'Le brouillon n’a pas pu être enregistré sur le serveur. Ce navigateur le garde : réessayez dans une minute.'
  }
}[language];

const setItem = Storage.prototype.setItem;
let goodbye = false;

addEventListener('click', event => {
  goodbye ||= Boolean(event.target.closest?.('.logout'));
}, true);

Storage.prototype.setItem = function(key, value) {
  if (this === localStorage && key.startsWith(FORM)) {
    keep(key.slice(FORM.length), value);
  } else {
    setItem.call(this, key, value);
  }
};

function keep(task, draft) {
  // A form that starts a process has no task; Camunda would show such a leftover in every later start form. And whoever
  // leaves, or changed nothing, saves nothing: an unchanged copy would later hide what a colleague wrote.
  if (task === 'undefined' || goodbye || !isChanged()) {
    return;
  }
  setItem.call(localStorage, WAITING + task, JSON.stringify({ at: Date.now(), draft }));
  send(task, draft).then(saved => saved
    ? say(SAID.saved(new Date(Date.now()).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' })), 'cc-note-good')
    : say(SAID.failed, 'cc-note-bad'));
}

function isChanged() {
  const save = document.querySelector('[cam-tasklist-form] button[ng-click^="save"]');
  return !save || !save.disabled;
}

/** Resolves to whether nothing has to wait any longer. */
async function send(task, draft) {
  try {
    const { status } = await fetch(`/drafts/${encodeURIComponent(task)}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: draft
    });
    // 404: the task was completed meanwhile, or is no longer this person's
    if ((status === 204 || status === 404) && waiting(WAITING + task)?.draft === draft) {
      localStorage.removeItem(WAITING + task);
    }
    return status === 204;
  } catch {
    return false;
  }
}

/** What waits under a key; undefined if it is gone, or not of ours. */
function waiting(key) {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? undefined;
  } catch {
    return undefined;
  }
}

function say(text, tone) {
  document.querySelector('.cc-note')?.remove();
  const note = document.createElement('p');
  note.className = `cc-note ${tone}`;
  note.setAttribute('role', 'status');
  note.textContent = text;
  document.body.append(note);
  setTimeout(() => note.remove(), 8000);
}

Object.keys(localStorage)
  .filter(key => key.startsWith(KEPT))
  .filter(key => !(waiting(key)?.at > Date.now() - DAYS * 24 * 60 * 60 * 1000))
  .forEach(key => localStorage.removeItem(key));

// what waited for this person goes out before the first form is shown
await Promise.all(Object.keys(localStorage)
  .filter(key => person && key.startsWith(WAITING))
  .map(key => send(key.slice(WAITING.length), waiting(key).draft)));
