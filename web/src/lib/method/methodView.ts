import { symbolsOf } from '@kluftatlas/data/measures/definitionLetters.ts';
import type { MeasureDefinition } from '@kluftatlas/data/measures/definition.ts';
import { definitionThemes } from '@kluftatlas/data/measures/definitions.ts';
import { wordsOf } from '@kluftatlas/data/measures/mathml.ts';
import { withoutBreaks } from '#lib/format/text.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

/** A measure as explained on the method page, in one language. */
export interface MeasureView {
  /** Its anchor. */
  readonly id: string;
  readonly title: string;
  readonly meaning: string;
  /** Presentation MathML. */
  readonly formula: string;
  readonly formulaInWords: string;
  readonly symbols: readonly { readonly symbol: string; readonly meaning: string }[];
  readonly unit: string;
  readonly range: string;
  readonly limits: string;
  /** `href` where the source has a DOI. */
  readonly sources: readonly { readonly text: string; readonly href: string | null }[];
}

export interface ThemeView {
  readonly id: string;
  readonly title: string;
  readonly measures: readonly MeasureView[];
}

/** All measures by theme, in the order of the page. */
export const themeViews = (): readonly ThemeView[] =>
  definitionThemes.map(({ id, title, definitions }) => ({
    id,
    title: title[getLocale()],
    measures: definitions.map(measureView),
  }));

function measureView(definition: MeasureDefinition): MeasureView {
  const locale = getLocale();
  const { id, title, meaning, formula, unit, range, limits, sources } = definition;
  return {
    id,
    title: title[locale],
    meaning: meaning[locale],
    formula: formula[locale],
    formulaInWords: wordsOf(formula[locale]),
    symbols: symbolsOf(definition).map(({ symbol, meaning: words }) => ({ symbol, meaning: words[locale] })),
    unit: unit[locale],
    range: range[locale],
    limits: limits[locale],
    sources: sources.map(({ text, doi }) => ({
      text: withoutBreaks(text[locale]),
      href: doi === null ? null : `https://doi.org/${doi}`,
    })),
  };
}
