// What is due first stands first, unless the person sorts otherwise.
const [path, query = ''] = (location.hash || '#/').split('?');
const search = new URLSearchParams(query);

if ((path === '#/' || path === '#') && !search.has('sorting')) {
  search.set('sorting', JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]));
  history.replaceState(null, '', `${location.pathname}${location.search}#/?${search}`);
}
