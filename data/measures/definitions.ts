import type { Bilingual } from '../domain/source.ts';
import type { MeasureDefinition } from './definition.ts';
import { definitionsOfAnswers } from './definitionsOfAnswers.ts';
import { definitionsOfChange } from './definitionsOfChange.ts';
import { definitionsOfClasses } from './definitionsOfClasses.ts';
import { definitionsOfComparison } from './definitionsOfComparison.ts';
import { definitionsOfDistance } from './definitionsOfDistance.ts';
import { definitionsOfDiversity } from './definitionsOfDiversity.ts';
import { definitionsOfSurveys } from './definitionsOfSurveys.ts';

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

/** Measures that answer one question. */
export interface DefinitionTheme {
  /** Also its anchor on the method page, where no definition has the same. */
  readonly id: string;
  readonly title: Bilingual;
  readonly definitions: readonly MeasureDefinition[];
}

/** Every measure with what the method page says of it, in the order of the page. */
export const definitionThemes: readonly DefinitionTheme[] = [
  {
    id: 'classes',
    title: { de: 'Wie es in einer Größenklasse aussieht', en: 'What a size class looks like' },
    definitions: definitionsOfClasses.map(typeset),
  },
  {
    id: 'distance',
    title: { de: 'Wie weit Groß und Klein auseinander sind', en: 'How far large and small are apart' },
    definitions: definitionsOfDistance.map(typeset),
  },
  {
    id: 'diversity',
    title: { de: 'Wie verschieden Gemeinden sind', en: 'How different municipalities are' },
    definitions: definitionsOfDiversity.map(typeset),
  },
  {
    id: 'change',
    title: { de: 'Ob der Abstand größer wird', en: 'Whether the distance grows' },
    definitions: definitionsOfChange.map(typeset),
  },
  {
    id: 'comparison',
    title: { de: 'Womit sich vergleichen lässt', en: 'What can be compared' },
    definitions: definitionsOfComparison.map(typeset),
  },
  {
    id: 'surveys',
    title: { de: 'Wie Befragungen ausgewertet werden', en: 'How surveys are evaluated' },
    definitions: [...definitionsOfSurveys, ...definitionsOfAnswers].map(typeset),
  },
];

export const definitions: readonly MeasureDefinition[] = definitionThemes.flatMap(
  ({ definitions: ofTheme }) => ofTheme,
);
