// form-js takes a day such as 2026-12-01 for midnight in Greenwich. West of there that is still the day before: each time
// the form is drawn, its dates would go back by one more day. A day without a time is midnight where the reader is.
const parse = Date.parse;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

Date.parse = text => parse(DAY.test(text) ? `${text}T00:00` : text);
