import { readFrame, readManifest } from '#lib/data/release.ts';
import { bothLanguages } from '#lib/i18n/entries.ts';
import { mapPageData } from '#lib/map/pageData.ts';

export const csr = true;
export const entries = bothLanguages;

export const load = ({ params }) =>
  mapPageData(readManifest(), readFrame(), params.lang === 'en' ? 'en' : 'de');
