import { language } from './language.js';

// Leads back to our own pages.
export default {
  id: 'start-page',
  pluginPoint: 'tasklist.navbar.action',
  priority: 20,
  render: node => {
    const link = document.createElement('a');
    link.href = '/';
    link.textContent = language === 'fr' ? 'Accueil' : 'Start page';
    node.append(link);
  }
};
