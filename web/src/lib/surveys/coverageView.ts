import type { ItemUnit } from '@kluftatlas/data/domain/codebook.ts';
import { groupKey, type SurveyGroup } from '@kluftatlas/data/domain/surveyGroup.ts';
import { surveyTable } from '@kluftatlas/data/domain/release.ts';
import type { SurveyWaveFile, UnitReport } from '@kluftatlas/data/domain/surveyResults.ts';
import type { AnswerPanel } from '#lib/charts/ClassPanels/classPanelsLayout.ts';
import { formatNumber, formatPercent } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import type { ShownTable } from '#lib/takeAway/shownTable.ts';
import type { TakeAway } from '#lib/takeAway/takeAway.ts';
import { twinTable, type TextTable, type TwinTable } from '#lib/ui/table.ts';
import { wavePage } from './addresses.ts';
import { byClass, byState, groupLabel, hasStates, shortGroupLabel } from './groups.ts';
import { groupValues } from './groupValues.ts';
import { unitsInWords, withoutResult } from './itemAnswers.ts';

/** Who answered, of those who could. */
export interface CoverageView {
  readonly unit: ItemUnit;
  readonly title: string;
  readonly subtitle: string;
  /** Which class and which state answered most and least. */
  readonly sentences: readonly string[];
  readonly panels: readonly AnswerPanel[];
  readonly table: TextTable;
  readonly takeAway: TakeAway;
}

export const coverageViews = (wave: SurveyWaveFile, waveTitle: string): readonly CoverageView[] =>
  (['administration', 'municipality'] as const).flatMap((unit) => {
    const report = wave.units[unit];
    return report === null ? [] : coverageView(unit, report, wave, waveTitle);
  });

const shareOf = (answered: number, frame: number) => (100 * answered) / frame;

function coverageView(
  unit: ItemUnit,
  report: UnitReport,
  file: SurveyWaveFile,
  waveTitle: string,
): CoverageView {
  const { survey, wave, synthetic } = file;
  const units = unitsInWords(unit);
  const finding = m.coverage_title({
    answered: formatNumber(report.answered),
    frame: formatNumber(report.frame),
    units,
    share: formatPercent(shareOf(report.answered, report.frame)),
    wave: waveTitle,
  });
  const title = synthetic ? m.simulated_title({ title: finding }) : finding;
  const of = (groups: readonly SurveyGroup[]) =>
    groups.flatMap((group) => report.coverage.find((one) => groupKey(one.group) === groupKey(group)) ?? []);
  const [classes, states] = [of(byClass), of(byState)];
  const table = coverageTable(title, [...classes, ...states], units, { survey, wave, unit });
  return {
    unit,
    title,
    subtitle: [
      m.coverage_subtitle({
        units,
        by: unit === 'administration' ? m.gap_by_administration() : m.gap_by_municipality(),
      }),
      ...(synthetic ? [m.simulated_explained()] : []),
    ].join(' '),
    sentences: [
      ...extremes(
        classes.filter(({ group }) => group.kind === 'class'),
        m.coverage_classes,
      ),
      ...extremes(states, m.coverage_states),
    ],
    panels: [
      { key: 'class', title: m.coverage_by_class(), rows: classes.map(rowOf) },
      ...(hasStates(states) ? [{ key: 'state', title: m.coverage_by_state(), rows: states.map(rowOf) }] : []),
    ],
    table,
    takeAway: {
      whole: surveyTable(file),
      part: `coverage-${unit}`,
      synthetic,
      values: table.values,
      rounding: m.take_rounding_coverage(),
      page: wavePage({ survey, wave }),
    },
  };
}

/** Who answered, as a table. */
const coverageTable = (
  caption: string,
  covered: readonly Covered[],
  units: string,
  common: ShownTable['common'],
): TwinTable =>
  twinTable(
    caption,
    covered,
    [
      { heading: m.table_group_of(), text: ({ group }) => groupLabel(group), values: groupValues },
      {
        heading: m.coverage_answered(),
        text: ({ answered }) => (answered === null ? m.result_suppressed() : formatNumber(answered)),
        values: {
          answered: ({ answered }) => answered,
          status: ({ answered }) => (answered === null ? 'suppressed' : answered === 0 ? 'nobody' : 'shown'),
        },
      },
      {
        heading: m.table_frame_of({ units }),
        text: ({ frame }) => formatNumber(frame),
        values: { frame: ({ frame }) => frame },
      },
      {
        heading: m.coverage_share(),
        text: ({ answered, frame }) => (answered === null ? '–' : formatPercent(shareOf(answered, frame))),
        values: { share: ({ answered, frame }) => (answered === null ? null : shareOf(answered, frame)) },
      },
    ],
    common,
  );

type Covered = UnitReport['coverage'][number];

function rowOf({ group, frame, answered }: Covered): AnswerPanel['rows'][number] {
  const row = {
    key: groupKey(group),
    label: shortGroupLabel(group),
    interval: null,
    together: group.kind === 'all',
  };
  const n = answered ?? 0;
  if (n === 0) {
    const mark = answered === null ? ('suppressed' as const) : ('nobody' as const);
    return { ...row, mark, n: '', text: withoutResult({ status: mark }), value: null };
  }
  return {
    ...row,
    mark: 'shown',
    n: m.coverage_of({ answered: formatNumber(n), frame: formatNumber(frame) }),
    text: formatPercent(shareOf(n, frame), 0),
    value: shareOf(n, frame),
  };
}

type Words = (of: { most: string; mostShare: string; least: string; leastShare: string }) => string;

/** Where most and where fewest answered, in words; nothing to say of fewer than two groups. */
function extremes(covered: readonly Covered[], words: Words): readonly string[] {
  const known = covered.flatMap(({ group, frame, answered }) =>
    answered === null ? [] : { label: groupLabel(group), share: shareOf(answered, frame) },
  );
  const ordered = known.toSorted((a, b) => b.share - a.share);
  const [most, least] = [ordered[0], ordered.at(-1)];
  if (most === undefined || least === undefined || most.share === least.share) return [];
  return [
    words({
      most: most.label,
      mostShare: formatPercent(most.share, 0),
      least: least.label,
      leastShare: formatPercent(least.share, 0),
    }),
  ];
}
