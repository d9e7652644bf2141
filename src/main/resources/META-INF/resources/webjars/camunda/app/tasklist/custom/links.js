// A link in a form opens beside it: what was typed and not yet saved would be gone otherwise.
document.addEventListener('click', event => {
  const link = event.target.closest?.('.fjs-container a[href]');
  if (link) {
    link.target = '_blank';
    link.rel = 'noopener';
  }
}, true);
