const { readdirSync } = require('node:fs');
const { join, parse } = require('node:path');

const rules = readdirSync(join(__dirname, 'rules')).map(file => parse(file).name);

/** Every file in rules/ is a rule, and every rule is an error: a warning nobody has to act on is soon unread. */
module.exports = {
  rules: Object.fromEntries(rules.map(rule => [ rule, `./rules/${rule}.js` ])),
  configs: {
    recommended: {
      rules: Object.fromEntries(rules.map(rule => [ `creative-cities/${rule}`, 'error' ]))
    }
  }
};
