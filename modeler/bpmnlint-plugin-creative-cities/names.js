/** What a French or Polish word loses on its way into an identifier, beyond its accents. */
const LETTERS = { ł: 'l', Ł: 'L', ø: 'o', Ø: 'O', œ: 'oe', Œ: 'Oe', æ: 'ae', Æ: 'Ae', ß: 'ss', ı: 'i' };

/** "Hear the city's appeal" becomes HearTheCitysAppeal: accents folded, apostrophes dropped, the rest parts words. */
function camelCase(name) {
  return name
    .replace(/[łŁøØœŒæÆßı]/g, letter => LETTERS[letter])
    .normalize('NFD').replace(/\p{M}/gu, '')
    .replace(/['’]/g, '')
    .split(/[^A-Za-z0-9]+/).filter(Boolean)
    .map(word => word[0].toUpperCase() + word.slice(1))
    .join('');
}

/** "Invite city" is done by the bean ${inviteCity}. */
function beanOf(name) {
  const camel = camelCase(name);

  return `\${${camel.charAt(0).toLowerCase()}${camel.slice(1)}}`;
}

module.exports = { beanOf, camelCase };
