import { localeOfPath } from '#lib/i18n/locale.ts';
import { defineCustomClientStrategy } from '#lib/paraglide/runtime.js';

defineCustomClientStrategy('custom-address', {
  getLocale: () => localeOfPath(location.pathname),
  // The language changes with the address only, by a link.
  setLocale: () => {},
});
