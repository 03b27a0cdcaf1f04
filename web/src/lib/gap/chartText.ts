import type { SourceMention } from '#lib/ui/SourceLine.svelte';
import { m } from '#lib/paraglide/messages.js';
import type { TakeAway } from '#lib/takeAway/takeAway.ts';
import type { TextTable, TwinTable } from '#lib/ui/table.ts';
import type { GapIndicator } from './pageData.ts';

/** The words around a chart. */
export interface ChartText {
  /** The finding, with its periods. */
  readonly title: string;
  readonly subtitle: string;
  /** The picture in words. */
  readonly description: string;
  readonly table: TextTable;
  readonly uncertainty: string;
  readonly sources: readonly SourceMention[];
  readonly takeAway: TakeAway;
}

/** A chart of an indicator, taken away with the values of its table twin. */
export const takeAwayOf = (
  { id }: Pick<GapIndicator, 'id'>,
  part: string,
  { values }: Pick<TwinTable, 'values'>,
): TakeAway => ({ whole: id, part, synthetic: false, values, rounding: m.take_rounding() });

/** Sources of some periods of an indicator, each named once. */
export function sourcesOf({ periods }: Pick<GapIndicator, 'periods'>, shown: readonly string[]) {
  const mentions = periods
    .filter(({ period }) => shown.includes(period))
    .flatMap(({ sources }) => sources.map((mention, index) => ({ mention, isOfValues: index === 0 })));
  // Who classes the units comes last.
  const ordered = [
    ...mentions.filter(({ isOfValues }) => isOfValues),
    ...mentions.filter(({ isOfValues }) => !isOfValues),
  ];
  const named = ordered.map(({ mention }) => mention);
  return named.filter(({ text }, index) => named.findIndex((one) => one.text === text) === index);
}
