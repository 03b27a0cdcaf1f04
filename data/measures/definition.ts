import type { DivideMeasure } from '../domain/divide.ts';
import type { Bilingual } from '../domain/source.ts';

/** What the method page says of one measure; the same words wherever a measure is explained. */
export interface MeasureDefinition {
  /** Also its anchor on the method page. */
  readonly id: string;
  /** The measures of a result that it explains; empty where it explains none of them. */
  readonly explains: readonly DivideMeasure[];
  readonly title: Bilingual;
  /** Presentation MathML with an alternative text in words; letters as in `definitionLetters.ts`. */
  readonly formula: Bilingual;
  /** What it says, in plain words. */
  readonly meaning: Bilingual;
  readonly unit: Bilingual;
  readonly range: Bilingual;
  /** What it cannot say, and when there is none. */
  readonly limits: Bilingual;
  /** Never empty. `doi` without its resolver, `null` for books and rules of our own. */
  readonly sources: readonly DefinitionSource[];
}

export interface DefinitionSource {
  readonly text: Bilingual;
  readonly doi: string | null;
}

/** Author, year and title read the same in both languages. */
export const cited = (text: string, doi: string | null = null): DefinitionSource => ({
  text: { de: text, en: text },
  doi,
});

export const ownRule: DefinitionSource = {
  text: { de: 'Festlegung dieses Projekts', en: 'Rule of this project' },
  doi: null,
};
export const textbook: DefinitionSource = {
  text: { de: 'Übliche Definition der Lehrbücher', en: 'Usual definition of textbooks' },
  doi: null,
};

export const unitOfIndicator: Bilingual = {
  de: 'Einheit der Kennzahl, bei Anteilen Prozentpunkte',
  en: 'Unit of the indicator, percentage points for shares',
};
export const withoutUnit: Bilingual = { de: 'ohne Einheit', en: 'no unit' };
