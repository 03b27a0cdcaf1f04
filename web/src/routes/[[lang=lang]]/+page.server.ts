import {
  readClasses,
  readFigures,
  readFrame,
  readManifest,
  readMeasuresIfThere,
  readModelProjects,
} from '#lib/data/release.ts';
import { chapter1 } from '#lib/story/chapter1.ts';
import { chapter2 } from '#lib/story/chapter2.ts';
import { chapter3 } from '#lib/story/chapter3.ts';
import { chapter4 } from '#lib/story/chapter4.ts';
import { chapter5, chapter6 } from '#lib/story/openQuestion.ts';

export { bothLanguages as entries } from '#lib/i18n/entries.ts';

export function load() {
  const manifest = readManifest();
  const { figures } = readFigures();
  const { id, population, territory } = manifest;
  return {
    release: id,
    manifest: { population, territory },
    chapters: [
      chapter1(manifest, readFrame()),
      chapter2(manifest, readClasses, figures),
      chapter3(manifest, { readClasses, readMeasures: readMeasuresIfThere }, figures),
      chapter4(manifest, readModelProjects(), figures),
      chapter5(manifest, figures),
      chapter6(manifest, figures),
    ],
  };
}
