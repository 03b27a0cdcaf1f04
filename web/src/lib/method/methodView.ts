import { symbolsOf } from '@kluftatlas/data/measures/definitionLetters.ts';
import type { MeasureDefinition } from '@kluftatlas/data/measures/definition.ts';
import { fieldsOf } from '@kluftatlas/data/measures/definitionFields.ts';
import { definitionThemes } from '@kluftatlas/data/measures/definitions.ts';
import { wordsOf } from '@kluftatlas/data/measures/mathml.ts';
import { capitalised, withoutBreaks } from '#lib/format/text.ts';
import type { Locale } from '#lib/i18n/locale.ts';
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
  /** Names of the measures in the files of a release; empty where it is none of them. */
  readonly names: readonly string[];
  readonly unit: string;
  readonly range: string;
  readonly limits: string;
  readonly sources: readonly {
    readonly text: string;
    /** Language of the text. */
    readonly lang: Locale;
    /** Where the source has a DOI. */
    readonly href: string | null;
  }[];
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
    names: fieldsOf(definition),
    unit: capitalised(unit[locale]),
    range: range[locale],
    limits: limits[locale],
    sources: sources.map(({ text, doi }) => ({
      text: withoutBreaks(text[locale]),
      // Works are cited by their own titles, all of them English.
      lang: text.de === text.en ? ('en' as const) : locale,
      href: doi === null ? null : `https://doi.org/${doi}`,
    })),
  };
}
