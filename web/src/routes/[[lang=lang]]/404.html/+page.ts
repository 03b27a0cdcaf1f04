export { bothLanguages as entries } from '#lib/i18n/entries.ts';

/** The file that servers send for an unknown address. */
export const trailingSlash = 'never';
