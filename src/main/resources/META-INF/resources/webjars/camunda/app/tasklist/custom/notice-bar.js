import { setClock } from './clock.js';

// What everybody should know while it is so, such as that the clock of the demonstration is moved. Asked again with each
// task that is opened, and every minute.
const EVERY = 60_000;
const bar = document.createElement('div');
bar.className = 'cc-notice-bar';
bar.setAttribute('role', 'note');
bar.hidden = true;
document.body.append(bar);

async function ask() {
  try {
    const answer = await fetch('/notices');
    setClock(answer.headers.get('Product-Time'));
    show(answer.status === 200 ? await answer.text() : '');
  } catch {
    // the server cannot be reached: what stands there stays
  }
}

function show(sentence) {
  bar.textContent = sentence;
  bar.hidden = !sentence;
  document.documentElement.classList.toggle('cc-noticed', Boolean(sentence));
}

addEventListener('hashchange', ask);
setInterval(ask, EVERY);
await ask();
