import { choose, language } from './language.js';

// Offers the other language beside the person's name.
export default {
  id: 'language-switch',
  pluginPoint: 'tasklist.navbar.action',
  priority: 10,
  render: node => {
    const other = language === 'fr' ? 'en' : 'fr';
    const link = document.createElement('a');
    link.href = '#';
    link.lang = other;
    link.textContent = other === 'fr' ? 'Français' : 'English';
    link.addEventListener('click', event => {
      event.preventDefault();
      choose(other);
    });
    node.append(link);
  }
};
