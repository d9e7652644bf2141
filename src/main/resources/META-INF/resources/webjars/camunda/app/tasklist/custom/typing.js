// form-js takes a text over when nothing was typed for 300 milliseconds. If a number is taken over meanwhile, the form is
// drawn again with the text as it was, and the letters typed since are gone. Here they stay: until its text is taken over,
// a field belongs to whoever types in it.
const PAUSE = 400;
const TEXT = '.fjs-form-field-textfield input, .fjs-form-field-textarea textarea';
const typed = new WeakMap();

function isBeingTyped(field) {
  return field === document.activeElement && performance.now() - (typed.get(field) ?? -PAUSE) < PAUSE;
}

addEventListener('input', event => {
  if (event.target.matches?.(TEXT)) {
    typed.set(event.target, performance.now());
  }
}, true);

for (const { prototype } of [HTMLInputElement, HTMLTextAreaElement]) {
  const value = Object.getOwnPropertyDescriptor(prototype, 'value');
  Object.defineProperty(prototype, 'value', {
    ...value,
    set(text) {
      if (!isBeingTyped(this)) {
        value.set.call(this, text);
      }
    }
  });
}
