// The pages of a monitoring report: counts words as one types, keeps in this browser what could not be stored, and
// says so when the session is over. Without it every question is saved with its button.
htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;

const joint = /(?<=[\p{L}\p{N}])['’ʼ\-‐‑·](?=[\p{L}\p{N}])/gu;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Bopomofo}]/gu;
const segments = new Intl.Segmenter('und', { granularity: 'word' });

// as the server counts: tags do not count, a joint does not split, two characters of an unspaced script are one word
function words(text) {
  const plain = text.replace(/<\/?[A-Za-z][^<>]*>|<!--[^]*?-->/g, ' ').replace(joint, 'x');
  const characters = (plain.match(unspaced) || []).length;
  let count = 0;
  for (const piece of segments.segment(plain.replace(unspaced, ' '))) {
    if (/[\p{L}\p{N}]/u.test(piece.segment)) count++;
  }
  return count + Math.floor((characters + 1) / 2);
}

function count(area) {
  const counter = document.getElementById(area.id + '-words');
  const present = words(area.value);
  counter.textContent = counter.dataset.one.replace('…', present);
  counter.classList.toggle('cc-too-long', present > Number(area.dataset.words));
}

// a full or forbidden store must not stop anybody from writing
function store(action) {
  try {
    return action(window.localStorage);
  }
  catch (refused) {
    return null;
  }
}

function entered(form, ...without) {
  const fields = new URLSearchParams(new FormData(form));
  for (const name of ['_csrf', 'action', ...without]) fields.delete(name);
  return fields.toString();
}

function keep(form) {
  store(kept => kept.setItem(form.dataset.keep, entered(form)));
}

function forget(form) {
  store(kept => kept.removeItem(form.dataset.keep));
}

function restore(form) {
  const kept = store(all => all.getItem(form.dataset.keep));
  if (!kept) return;
  const values = { _csrf: form.querySelector('[name=_csrf]').value, action: 'restore' };
  for (const name of new Set(new URLSearchParams(kept).keys())) values[name] = new URLSearchParams(kept).getAll(name);
  htmx.ajax('POST', form.getAttribute('action'), { target: form.closest('.cc-question'), swap: 'outerHTML', values });
}

const report = document.querySelector('[data-report]');

report.addEventListener('input', event => {
  if (event.target.dataset.words) count(event.target);
  const form = event.target.closest('form[data-keep]');
  if (form) keep(form);
  // a line is saved when it is left: half an address is no address
  if (event.target.tagName !== 'TEXTAREA') event.stopPropagation();
}, true);

// a picked city becomes a tick, and the field is free for the next one
report.addEventListener('change', event => {
  if (!('pick' in event.target.dataset) || !event.target.value.trim()) return;
  event.stopPropagation();
  const next = event.target.id;
  event.target.closest('form').querySelector('button[value=save]').click();
  document.addEventListener('htmx:afterSettle', () => document.getElementById(next)?.focus(), { once: true });
}, true);

// whoever adds a row goes on in it; whoever removes one, or takes over an answer, stays in the question
document.addEventListener('click', event => {
  const button = event.target.closest('.cc-question button[name=action]');
  if (!button || button.value === 'save') return;
  const question = button.closest('.cc-question').id;
  document.addEventListener('htmx:afterSettle', () => {
    const rows = document.querySelectorAll(`#${question} .cc-row`);
    const next = button.value === 'add' ? rows[rows.length - 1].querySelector('input, textarea, select')
      : document.querySelector(`#${question} h2`);
    next?.focus();
  }, { once: true });
});

document.addEventListener('click', event => {
  const letGo = event.target.closest('[data-let-go]');
  if (letGo) forget(letGo.closest('form'));
});

// what is on its way already is not sent twice: leaving a field for a button would take that button away
const sent = new WeakMap();
document.addEventListener('htmx:beforeRequest', event => {
  const form = event.detail.elt;
  if (form.matches('form[data-keep]') && sent.get(form) === entered(form, 'version')) event.preventDefault();
});
document.addEventListener('htmx:beforeSend', event => {
  const form = event.detail.elt.closest('form[data-keep]');
  if (form) sent.set(form, entered(form, 'version'));
});

document.addEventListener('htmx:afterSettle', () => {
  for (const state of report.querySelectorAll('.cc-state > [data-state=stored]')) {
    const form = state.closest('form');
    // what was typed since then is still to be stored
    if (!sent.has(form) || sent.get(form) === entered(form, 'version')) forget(form);
    state.dataset.state = 'shown';
  }
});

document.addEventListener('htmx:afterRequest', event => {
  if (!event.detail.successful) sent.delete(event.detail.elt.closest('form[data-keep]'));
  const lost = [401, 403].includes(event.detail.xhr.status);
  document.getElementById('lost').hidden = !lost;
  if (lost) document.getElementById('lost').scrollIntoView({ block: 'center' });
  if (event.detail.xhr.status) document.getElementById('offline').hidden = true;
});

document.addEventListener('htmx:sendError', () => {
  document.getElementById('offline').hidden = false;
});

// the connection is back: what waits is stored
window.addEventListener('online', () => {
  for (const form of report.querySelectorAll('form[data-keep]')) {
    if (store(kept => kept.getItem(form.dataset.keep))) htmx.trigger(form, 'change');
  }
});

report.querySelectorAll('form[data-keep]').forEach(restore);
