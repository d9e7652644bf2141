/* A box that ticks all boxes of one name; without this script it stays hidden. */
document.querySelectorAll('input[data-all]').forEach(all => {
  const boxes = () => document.querySelectorAll(`input[type=checkbox][name="${all.dataset.all}"]`);
  all.hidden = boxes().length === 0;
  all.addEventListener('change', () => boxes().forEach(box => { box.checked = all.checked; }));
});
