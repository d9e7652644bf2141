// What we change in Tasklist without touching it: its name, its language, where its login is, drafts on the server,
// the words of form-js in French and in plain sentences, and what form-js does to what people enter. Part of Creative Cities, not of Camunda.
import { language } from '../custom/language.js';
import '../custom/labels.js';
import '../custom/role.js';
import '../custom/login.js';
import '../custom/due-first.js';
import '../custom/notices.js';
import '../custom/notice-bar.js';
import '../custom/drafts.js';
import '../custom/french-forms.js';
import '../custom/days.js';
import '../custom/form-lists.js';
import '../custom/field-errors.js';
import '../custom/links.js';
import '../custom/typing.js';

export default {
  app: { name: language === 'fr' ? 'Tâches' : 'Tasks', vendor: language === 'fr' ? 'Villes créatives :' : 'Creative Cities' },
  locales: { availableLocales: [language], fallbackLocale: language },
  customScripts: ['custom/start-page.js', 'custom/language-switch.js'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: language === 'fr' ? 'prend la tâche affichée' : 'claims the currently selected task' },
    focusFilter: { key: 'ctrl+shift+f', description: language === 'fr' ? 'va au premier filtre' : 'set the focus to the first filter in the list' },
    focusList: { key: 'ctrl+alt+l', description: language === 'fr' ? 'va à la première tâche de la liste' : 'sets the focus to the first task in the list' },
    focusForm: { key: 'ctrl+alt+f', description: language === 'fr' ? 'va au premier champ du formulaire' : 'sets the focus to the first input field in a task form' },
    startProcess: { key: 'ctrl+alt+p', description: language === 'fr' ? 'ouvre la liste des processus à démarrer' : 'opens the start process modal dialog' }
  }
};
