export { bothLanguages as entries } from '#lib/i18n/entries.ts';
