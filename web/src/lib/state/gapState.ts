import type { SizeClassSchemeId } from '@kluftatlas/data/domain/sizeClass.ts';
import { urlReader, type QueryParameters, type RejectedParameter } from './urlReader.ts';
import { unlessDefault, writeQuery } from './urlWriter.ts';

/** What a period is compared with: the first one measured by its method, or the one before it. */
export const pairs = ['first', 'previous'] as const;
export type PairChoice = (typeof pairs)[number];

/** Everything a link to `/kluft` reopens. */
export interface GapState {
  /** `null` while the release has no indicator with values. */
  readonly indicator: string | null;
  readonly period: string | null;
  readonly scheme: SizeClassSchemeId;
  /** `DE` or the key of a state. */
  readonly region: string;
  readonly pair: PairChoice;
}

/** What a release offers; the first indicator is the one shown by default. */
export interface GapChoices {
  readonly indicators: readonly {
    readonly id: string;
    readonly periods: readonly { readonly period: string }[];
    readonly schemes: readonly SizeClassSchemeId[];
  }[];
  readonly states: readonly { readonly key: string }[];
}

const keys = {
  indicator: 'kennzahl',
  period: 'zeit',
  scheme: 'einteilung',
  region: 'land',
  pair: 'vergleich',
} as const;
const country = 'DE';
export const standardScheme = 'standard';

export function readGapState(
  parameters: QueryParameters,
  choices: GapChoices,
): { readonly state: GapState; readonly rejected: readonly RejectedParameter[] } {
  const reader = urlReader(parameters);
  const standard = choices.indicators[0]?.id ?? null;
  const indicator = reader.text(
    keys.indicator,
    (text) => choices.indicators.some(({ id }) => id === text),
    standard,
  );
  const { periods, schemes } = gapChoicesOf(indicator, choices);
  return {
    state: {
      indicator,
      period: reader.text(keys.period, (text) => periods.includes(text), periods.at(-1) ?? null),
      scheme: reader.choice(keys.scheme, schemes, standardScheme),
      region: reader.choice(keys.region, [country, ...choices.states.map(({ key }) => key)], country),
      pair: reader.choice(keys.pair, pairs, 'first'),
    },
    rejected: reader.rejected,
  };
}

/** The query that reopens `state`; what equals the default is left out. */
export function writeGapState(state: GapState, choices: GapChoices): string {
  return writeQuery([
    [keys.indicator, state.indicator === (choices.indicators[0]?.id ?? null) ? null : state.indicator],
    [
      keys.period,
      state.period === (gapChoicesOf(state.indicator, choices).periods.at(-1) ?? null) ? null : state.period,
    ],
    [keys.scheme, unlessDefault(state.scheme, standardScheme)],
    [keys.region, unlessDefault(state.region, country)],
    [keys.pair, unlessDefault(state.pair, 'first')],
  ]);
}

/** What there is of an indicator: its periods in order, and the schemes that it is given by. */
export function gapChoicesOf(
  indicator: string | null,
  { indicators }: GapChoices,
): { readonly periods: readonly string[]; readonly schemes: readonly SizeClassSchemeId[] } {
  const { periods = [], schemes = [standardScheme] } = indicators.find(({ id }) => id === indicator) ?? {};
  return { periods: periods.map(({ period }) => period), schemes };
}
