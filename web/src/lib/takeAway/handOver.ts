import { pagePath } from '#lib/i18n/pagePath.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { sentences } from './sentences.ts';
import { anchorOf, type HandOver, type TakeAway } from './takeAway.ts';

/** The words around a chart. */
export interface ChartWords {
  readonly title: string;
  readonly subtitle: string;
  readonly sources: readonly { readonly text: string }[];
  readonly release: string;
}

/** All that is taken from a chart, out of what it shows and the words around it. */
export function handOver(takeAway: TakeAway, { title, subtitle, sources, release }: ChartWords): HandOver {
  const { whole, part, synthetic, values, inWords, rounding, page } = takeAway;
  const source = sources.map(({ text }) => text).join('; ');
  const named = `${sources.length > 1 ? m.chart_source_many() : m.chart_source_one()} ${source}`;
  const edition = m.take_release({ release });
  return {
    whole,
    part,
    synthetic,
    values,
    title,
    sentence: sentences([title, inWords ?? subtitle, rounding, named, edition]),
    source,
    release,
    credits: [named, sentences([edition, m.take_licence()])],
    language: getLocale(),
    path: page ? pagePath(page, getLocale()) : null,
    anchor: anchorOf(takeAway),
  };
}
