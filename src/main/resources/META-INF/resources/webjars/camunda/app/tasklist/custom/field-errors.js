import { Form } from './form-js.js';
import { language } from './language.js';

// What form-js finds wrong in a field, in a sentence for the person who typed it, in their language. What a pattern asks for
// is written beside it in the form: properties "asks" and "fr.asks". One sentence at a time is enough.
const ENGLISH = [
  [/^Field is required\.$/, 'Please fill in this field.'],
  [/^Field must be a valid email\.$/, 'This is not an e-mail address, such as name@example.org.'],
  [/^Field must be a valid +international phone number\..*$/,
    'This is not a telephone number in the international form, such as +33 1 45 68 10 00.'],
  [/^Field must have minimum length of (.+)\.$/, 'At least $1 characters are needed.'],
  [/^Field must have maximum length of (.+)\.$/, 'At most $1 characters fit in.'],
  [/^Field must have minimum value of (.+)\.$/, 'The smallest value is $1.'],
  [/^Field must have maximum value of (.+)\.$/, 'The largest value is $1.'],
  [/^Field must match pattern .*$/s, 'This is not in the form that is asked for.'],
  [/^Please select a valid value, .* values are (.+) and (.+)\.$/, 'Please enter $1 or $2; nothing in between.'],
  [/^Value is expected to be an integer\.$/, 'Please enter a whole number.'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, 'At most $1 decimal places are taken.'],
  [/^Value is not a number\.$/, 'Please enter a number.']
];
const FRENCH = [
  'Veuillez remplir ce champ.',
  'Ce n’est pas une adresse électronique, telle que nom@example.org.',
  'Ce n’est pas un numéro de téléphone sous sa forme internationale, tel que +33 1 45 68 10 00.',
  'Il faut au moins $1 caractères.',
  'Au plus $1 caractères sont acceptés.',
  'La plus petite valeur est $1.',
  'La plus grande valeur est $1.',
  'La saisie n’a pas la forme demandée.',
  'Veuillez saisir $1 ou $2, sans valeur intermédiaire.',
  'Veuillez saisir un nombre entier.',
  'Au plus $1 décimales sont acceptées.',
  'Veuillez saisir un nombre.'
];

function sentence(error, field) {
  const asks = field?.properties?.[language === 'fr' ? 'fr.asks' : 'asks'];
  if (asks && error.startsWith('Field must match pattern')) {
    return language === 'fr' ? `Veuillez saisir ${asks}.` : `Please enter ${asks}.`;
  }
  const which = ENGLISH.findIndex(([pattern]) => pattern.test(error));
  return which < 0 ? error : error.replace(ENGLISH[which][0], language === 'fr' ? FRENCH[which] : ENGLISH[which][1]);
}

function speak(validator, fields) {
  const check = validator.validateFieldInstance;
  validator.validateFieldInstance = function(instance, value) {
    return check.call(this, instance, value).slice(0, 1).map(error => sentence(error, fields.get(instance.id)));
  };
  return validator;
}
speak.$inject = ['validator', 'formFieldRegistry'];

const modules = Form?.prototype._getModules;

if (modules) {
  Form.prototype._getModules = function() {
    return [...modules.call(this), { __init__: ['houseSentences'], houseSentences: ['factory', speak] }];
  };
}
