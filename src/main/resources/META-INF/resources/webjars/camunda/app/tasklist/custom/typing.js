// form-js takes a text over when nobody has typed for a while. If a number is taken over meanwhile, the form is drawn again
// with the text as it was, and the letters typed since are gone. Here they stay: a text field belongs to whoever types in
// it until they leave it, and form-js takes it over then at the latest.
const TEXT = '.fjs-form-field-textfield input, .fjs-form-field-textarea textarea';
const typed = new WeakSet();

addEventListener('input', event => event.target.matches?.(TEXT) && typed.add(event.target), true);
addEventListener('focusin', event => typed.delete(event.target), true);

for (const { prototype } of [HTMLInputElement, HTMLTextAreaElement]) {
  const value = Object.getOwnPropertyDescriptor(prototype, 'value');
  Object.defineProperty(prototype, 'value', {
    ...value,
    set(text) {
      if (this !== document.activeElement || !typed.has(this)) {
        value.set.call(this, text);
      }
    }
  });
}
