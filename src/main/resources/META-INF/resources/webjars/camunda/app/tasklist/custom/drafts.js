import { language } from './language.js';

// Tasklist's Save keeps a form in this browser only. Here it goes to the server as well: there it outlives a logout and
// another computer, and colleagues with the same task go on from it. The copy in the browser goes once the server has it,
// or it would hide what a colleague saved later.
const FORM = 'camunda-form:';
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

Storage.prototype.setItem = function(key, value) {
  // a form that starts a process has no task; Camunda would show such a leftover in every later start form
  if (this === localStorage && key === `${FORM}undefined`) {
    return;
  }
  setItem.call(this, key, value);
  if (this === localStorage && key.startsWith(FORM)) {
    save(key.slice(FORM.length), value);
  }
};
localStorage.removeItem(`${FORM}undefined`);

async function save(task, draft) {
  const key = FORM + task;
  try {
    const response = await fetch(`/drafts/${encodeURIComponent(task)}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: draft
    });
    if (response.status !== 204) {
      throw new Error(response.status);
    }
    if (localStorage.getItem(key) === draft) {
      localStorage.removeItem(key);
    }
    say(SAID.saved(new Date().toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' })), 'cc-note-good');
  } catch {
    say(SAID.failed, 'cc-note-bad');
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
