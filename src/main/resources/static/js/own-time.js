// Shows an instant in the reader's own time zone, which only the browser knows. Without it the line stays hidden.
for (const line of document.querySelectorAll('[data-own-time]')) {
  const time = line.querySelector('time');
  const language = document.documentElement.lang === 'fr' ? 'fr' : 'en-GB';
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short' });
  const zone = format.resolvedOptions().timeZone;
  line.querySelector('[data-label]').textContent = line.dataset.ownTime.replace('…', zone);
  time.textContent = format.format(new Date(time.dateTime));
  line.hidden = false;
}
// one move at a time: a second click would be refused
for (const form of document.querySelectorAll('form[data-once]')) {
  form.addEventListener('submit', () => setTimeout(() => {
    for (const button of document.querySelectorAll('form[data-once] button')) button.disabled = true;
  }));
}
