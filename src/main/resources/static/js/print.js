// A page that is shown once is printed with one press. Without this file the button stays hidden.
for (const line of document.querySelectorAll('[data-print]')) {
  line.querySelector('button').addEventListener('click', () => window.print());
  line.hidden = false;
}
