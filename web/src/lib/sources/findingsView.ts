import { states } from '@kluftatlas/data/catalogue/states.ts';
import { sourceOfDataset, stateOf } from '@kluftatlas/data/domain/ids.ts';
import type { Finding, ReleaseManifest } from '@kluftatlas/data/domain/release.ts';
import { formatPeriod } from '#lib/format/date.ts';
import { formatNumber, formatPercent } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

/** What is odd in the values of one source, a sentence for each pair of periods; only what the release marks. */
export function findingsOf(
  { indicators }: Pick<ReleaseManifest, 'indicators'>,
  findings: readonly Finding[],
  source: string,
): readonly string[] {
  const titles = new Map(
    indicators
      .filter(({ dataset }) => sourceOfDataset(dataset) === source)
      .map(({ id, title }) => [id as string, title[getLocale()]]),
  );
  const ours = findings.filter(({ action, indicator }) => action !== 'tell' && titles.has(indicator ?? ''));
  const groups = Map.groupBy(ours, ({ kind, period, comparedWith }) =>
    [kind, comparedWith, period].join(' '),
  );
  return [...groups.values()].flatMap((group) => sentenceOf(group, titles));
}

/** The finding with the most areas speaks for its group, the first of them where several have as many. */
function sentenceOf(group: readonly Finding[], titles: ReadonlyMap<string, string>): readonly string[] {
  const most = group.reduce((best, finding) => (finding.areas.length > best.areas.length ? finding : best));
  const title = titles.get(most.indicator ?? '') ?? '';
  const others = formatNumber(group.length - 1);
  if (most.kind === 'differsFromTotal' && most.totals !== undefined) {
    const { ours, official } = most.totals;
    return [
      m.sources_finding_total({
        title,
        period: formatPeriod(most.period),
        region: regionName(most.areas[0] ?? ''),
        ours: formatPercent(ours),
        official: formatPercent(official),
        others,
      }),
    ];
  }
  if (most.kind !== 'fall' || most.comparedWith === null) return [];
  const [state, count] = mostIn(most.areas);
  return [
    m.sources_finding_fall({
      title,
      from: formatPeriod(most.comparedWith),
      to: formatPeriod(most.period),
      areas: formatNumber(most.areas.length),
      state: regionName(state),
      count: formatNumber(count),
      others,
    }),
  ];
}

/** The state with most of the areas, and how many they are. */
function mostIn(areas: readonly string[]): readonly [state: string, count: number] {
  const groups = [...Map.groupBy(areas, stateOf)].map(([state, members]) => [state, members.length] as const);
  return groups.reduce<readonly [string, number]>((best, one) => (one[1] > best[1] ? one : best), ['', 0]);
}

const regionName = (key: string): string =>
  states.find((state) => state.key === key)?.name[getLocale()] ?? m.germany();
