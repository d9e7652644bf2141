// In a demonstration the product's clock may stand months ahead. What Tasklist counts from now ("created 3 days ago") and
// when a draft was saved are told by that clock. Calendars in forms open at the true day.
const SAME = 60_000; // milliseconds: the reader's own clock may be a little wrong
const trueNow = Date.now;
let ahead = 0;

Date.now = () => trueNow() + ahead;

/** @param {?string} time what the product's clock shows, as an ISO instant */
export function setClock(time) {
  const difference = Date.parse(time ?? '') - trueNow();
  ahead = Math.abs(difference) > SAME ? difference : 0;
}
