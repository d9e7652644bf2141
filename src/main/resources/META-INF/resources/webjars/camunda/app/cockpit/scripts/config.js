// The name, the language and the login of this web app. Part of Creative Cities, not of Camunda.
import { language } from '../../tasklist/custom/language.js';
import '../../tasklist/custom/login.js';

export default {
  app: { name: language === 'fr' ? 'Cockpit' : 'Cockpit', vendor: language === 'fr' ? 'Villes créatives' : 'Creative Cities' },
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  disableWelcomeMessage: true
};
