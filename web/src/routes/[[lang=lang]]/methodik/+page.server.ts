import { readManifest } from '#lib/data/release.ts';
import { basicsOf } from '#lib/method/basics.ts';
import { themeViews } from '#lib/method/methodView.ts';

export { bothLanguages as entries } from '#lib/i18n/entries.ts';

export const load = () => ({ basics: basicsOf(readManifest()), themes: themeViews() });
