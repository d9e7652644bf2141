import { Form } from './form-js.js';

// form-js 1.8.7 leaves an empty list of errors behind for each field in a row of a dynamic list, and Tasklist 7.24 takes any
// list for an error: Complete would go grey for good with the first letter. A row that is taken out leaves its errors behind
// as well. Here only what is wrong now is an error.
const setState = Form?.prototype._setState;

if (setState) {
  Form.prototype._setState = function(state) {
    return setState.call(this, state.errors ? { ...state, errors: present(this, state) } : state);
  };
}

function present(form, { errors, data = form._getState().data }) {
  const inRows = Object.keys(errors).filter(id => errors[id]?.some?.(error => typeof error !== 'string') || isEmpty(errors[id]));
  const rows = inRows.length ? form.get('formFieldInstanceRegistry').getAllKeyed().filter(({ id }) => inRows.includes(id)) : [];
  const kept = Object.fromEntries(Object.entries(errors).filter(([id]) => !inRows.includes(id)));
  for (const row of rows) {
    const places = Object.values(row.indexes ?? {});
    if (!isEmpty(at(errors[row.id], places)) && at(data, row.valuePath.slice(0, -1))) {
      put(kept, [row.id, ...places], form.get('validator').validateFieldInstance(row, at(data, row.valuePath)));
    }
  }
  return kept;
}

function isEmpty(found) {
  return !found?.length;
}

function at(holder, path) {
  return path.reduce((inner, key) => inner?.[key], holder);
}

function put(kept, [key, ...rest], found) {
  if (isEmpty(found)) {
    return;
  }
  if (rest.length) {
    put(kept[key] ??= [], rest, found);
  } else {
    kept[key] = found;
  }
}
