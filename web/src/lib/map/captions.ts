import { formatPeriod } from '#lib/format/date.ts';
import { formatNumber, formatPercent } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import type { SourceMention } from '#lib/ui/SourceLine.svelte';
import { countsPolygons, type Histogram } from './histogram.ts';
import { reasonLabel } from './labels.ts';
import type { MapPageData } from './pageData.ts';

/** What the map shows, with the year of its data. */
export function viewTitle({ indicators }: MapPageData, view: string, period: string | null): string {
  if (view === 'modellprojekte') return m.map_title_model_project();
  const indicator = indicators.find(({ id }) => id === view);
  if (indicator === undefined || period === null) return m.map_title_size_class();
  return m.map_title_indicator({ title: indicator.title, period: formatPeriod(period) });
}

/** The words above the table below the map, and above its column of values. */
export function tableTitles(
  title: string,
  view: string,
  approximate: boolean,
): { readonly caption: string; readonly valueTitle: string } {
  if (view === 'modellprojekte')
    return { caption: m.map_table_caption_projects(), valueTitle: m.map_panel_project() };
  if (view !== 'groessenklasse') return { caption: m.map_table_caption({ title }), valueTitle: title };
  return approximate
    ? { caption: m.map_table_caption_classes(), valueTitle: m.map_size_class() }
    : { caption: m.map_table_caption_inhabitants(), valueTitle: m.map_panel_population() };
}

/** The sources of what is shown: of the boundaries, and of the values. */
export function viewSources(
  { indicators, sources }: MapPageData,
  view: string,
  period: string | null,
): readonly SourceMention[] {
  const indicator = indicators.find(({ id }) => id === view);
  const ofPeriod = indicator?.sources[indicator.periods.findIndex((each) => each.period === period)];
  const values = view === 'modellprojekte' ? sources.modelProjects : (ofPeriod ?? sources.population);
  return [values, sources.geometry].filter((source) => source !== null);
}

/** What has to be known of an indicator; nothing of the other views. */
export const notesOn = ({ indicators }: MapPageData, view: string): readonly string[] =>
  indicators.find(({ id }) => id === view)?.notes ?? [];

/** The map in a sentence: the largest classes and what has no value. */
export function announcement(
  title: string,
  labels: readonly string[],
  { classes, reasons }: Histogram,
): string {
  const total = classes.reduce((sum, count) => sum + count, 0);
  const largest = classes
    .map((count, position) => ({ count, label: labels[position] ?? '' }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, 2)
    .map(({ count, label }) =>
      m.map_sentence_class({
        label,
        count: formatNumber(count),
        share: shareLabel((count / total) * 100),
      }),
    );
  const without = reasons.map(({ reason, count }) => {
    const words = { reason: reasonLabel(reason), count: formatNumber(count) };
    return countsPolygons(reason) ? m.map_sentence_reason_polygons(words) : m.map_sentence_reason(words);
  });
  const sentence = m.map_sentence({
    title,
    total: formatNumber(total),
    list: [...largest, ...without].join('; '),
  });
  return total === 0 ? m.map_sentence_empty({ title }) : sentence;
}

/** How many municipalities have no value at a period, with their inhabitants where known; `null` for none. */
export function withoutValue({ indicators }: MapPageData, view: string, shown: string | null): string | null {
  const indicator = indicators.find(({ id }) => id === view);
  const found = indicator?.periods.find(({ period }) => period === shown);
  if (indicator === undefined || found === undefined || found.withoutValue.municipalities === 0) return null;
  const title = indicator.title;
  const period = formatPeriod(found.period);
  const municipalities = formatNumber(found.withoutValue.municipalities);
  const { inhabitants } = found.withoutValue;
  return inhabitants === null
    ? m.map_notes_no_value({ title, period, municipalities })
    : m.map_notes_no_value_inhabitants({
        title,
        period,
        municipalities,
        inhabitants: formatNumber(inhabitants),
      });
}

/** Whole percent; a decimal where rounding would make a few nothing or nearly all everything. */
const shareLabel = (percent: number): string => {
  const isWhole = percent === 100 || (percent >= 1 && percent <= 99);
  return formatPercent(percent, isWhole ? 0 : 1);
};
