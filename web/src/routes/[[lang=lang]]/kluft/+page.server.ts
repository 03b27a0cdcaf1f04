import { readClasses, readFigures, readManifest, readMeasures } from '#lib/data/release.ts';
import { gapPageData } from '#lib/gap/pageData.ts';
import { bothLanguages } from '#lib/i18n/entries.ts';

export const csr = true;
export const entries = bothLanguages;

export const load = () =>
  gapPageData(readManifest(), { classes: readClasses, measures: readMeasures }, readFigures().figures);
