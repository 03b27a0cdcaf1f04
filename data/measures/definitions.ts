import type { Bilingual } from '../domain/source.ts';
import type { MeasureDefinition } from './definition.ts';
import { definitionsOfChange } from './definitionsOfChange.ts';
import { definitionsOfClasses } from './definitionsOfClasses.ts';
import { definitionsOfComparison } from './definitionsOfComparison.ts';
import { definitionsOfDistance } from './definitionsOfDistance.ts';
import { definitionsOfDiversity } from './definitionsOfDiversity.ts';

/** Spaces that do not break: between a number and what it counts, around signs, before a dot between words. */
const unbroken = (text: string): string =>
  text
    .replace(/(\d) (?=\p{Lu}|per cent|municipalities|values|times)/gu, '$1\u00a0')
    .replace(/ ([−+=]) /g, '\u00a0$1\u00a0')
    .replace(/ ·/g, '\u00a0·')
    .replace(/\bln /g, 'ln\u00a0');
const kept = ({ de, en }: Bilingual): Bilingual => ({ de: unbroken(de), en: unbroken(en) });

const typeset = (definition: MeasureDefinition): MeasureDefinition => ({
  ...definition,
  meaning: kept(definition.meaning),
  range: kept(definition.range),
  limits: kept(definition.limits),
});

/** Every measure with what the method page says of it, in the order of the page. */
export const definitions: readonly MeasureDefinition[] = [
  ...definitionsOfClasses,
  ...definitionsOfDistance,
  ...definitionsOfDiversity,
  ...definitionsOfChange,
  ...definitionsOfComparison,
].map(typeset);
