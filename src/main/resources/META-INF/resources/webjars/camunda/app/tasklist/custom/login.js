// There is one login, on our own page. When a session ends, the person logs in there and comes back to the same task.
const KEPT = 'creative-cities:task';
let seen = location.hash;
let leaving = false;

if (!location.hash && sessionStorage.getItem(KEPT)) {
  history.replaceState(null, '', location.pathname + sessionStorage.getItem(KEPT));
}
sessionStorage.removeItem(KEPT);

function watch() {
  if (leaving) {
    return;
  }
  if (location.hash.startsWith('#/login')) {
    leaving = true;
    if (seen.includes('task=')) {
      sessionStorage.setItem(KEPT, seen);
    }
    // without a session the server leads from here to the login, and back
    location.replace(`${location.pathname}?again=${Date.now()}`);
  } else {
    seen = location.hash;
  }
}

for (const change of ['pushState', 'replaceState']) {
  const original = history[change];
  history[change] = function(...state) {
    original.apply(this, state);
    watch();
  };
}
addEventListener('hashchange', watch);
watch();
