import type { Codebook, Item } from '@kluftatlas/data/domain/codebook.ts';
import { isoDate, type StateKey } from '@kluftatlas/data/domain/ids.ts';
import { period } from '@kluftatlas/data/domain/period.ts';
import { groupKey, type SurveyGroup } from '@kluftatlas/data/domain/surveyGroup.ts';
import type {
  GroupResult,
  SurveyChange,
  SurveyItemFile,
  SurveysFile,
  SurveyWaveFile,
  UnitReport,
} from '@kluftatlas/data/domain/surveyResults.ts';
import { codebooks } from '@kluftatlas/data/surveys/index.ts';
import type { AnswerPanel } from '../../../web/src/lib/charts/ClassPanels/classPanelsLayout.ts';
import { answersOf, rowsOf } from '../../../web/src/lib/surveys/itemAnswers.ts';
import { byClass, byState, largeGroup, smallGroup } from '../../../web/src/lib/surveys/groups.ts';
import type { ItemChart } from '../../../web/src/lib/surveys/itemCharts.ts';

/** The reference questionnaire. */
export const codebook = codebooks[0] as Codebook;

export const itemOf = (code: string): Item => {
  const item = codebook.items.find((one) => one.code === code);
  if (item === undefined) throw new Error(`The questionnaire has no item ${code}`);
  return item;
};

/** Hamburg, a city state, has one class; Bayern both, the larger one with too few answers. */
const ofStates: readonly SurveyGroup[] = [
  ['02', '20001+'],
  ['09', '0-20000'],
  ['09', '20001+'],
].map(([state, sizeClass]) => ({
  kind: 'stateClass',
  state: state as StateKey,
  scheme: 'twenty',
  sizeClass: sizeClass ?? '',
}));
const groups: readonly SurveyGroup[] = [...byClass, smallGroup, largeGroup, ...byState, ...ofStates];

/** Answers by group: enough for all, few in the classes, too few from 500,000 on, nobody in Saarland. */
function countOf(group: SurveyGroup): number | null {
  if (group.kind === 'all') return 412;
  if (groupKey(group) === 'standard:500000+') return null;
  if (groupKey(group) === '10') return 0;
  if (group.kind === 'stateClass') return group.sizeClass === '20001+' ? null : 21;
  if (group.kind === 'state') return Number(group.state) % 3 === 0 ? 24 : 41;
  return group.kind === 'class' && group.scheme === 'standard' ? 20 + 5 * byClass.indexOf(group) : 200;
}

const frameOf = (group: SurveyGroup) => (group.kind === 'all' ? 5037 : group.kind === 'state' ? 300 : 600);

/** Shares that add up to 100 and lean to later answers in larger classes. */
function resultFor(item: Item, group: SurveyGroup, row: string | null): GroupResult {
  const n = countOf(group);
  const position = Math.max(
    0,
    byClass.findIndex((one) => groupKey(one) === groupKey(group)),
  );
  const answers = answersOf(item);
  const raw = answers.map((_, index) => 1 + ((index + 1) * position) / 4 + (index % 3));
  const total = raw.reduce((sum, value) => sum + value, 0);
  const status = n === null ? 'suppressed' : n === 0 ? 'nobody' : 'shown';
  const lowN = n !== null && n > 0 && n < 30;
  const digits = lowN ? 1 : 10;
  const shown = status === 'shown';
  return {
    group,
    row,
    frame: frameOf(group),
    status,
    n,
    effectiveN: n === null ? null : Math.round(n / 1.4),
    lowN,
    shares:
      shown && item.answer.kind !== 'number'
        ? answers.map(({ code }, index) => {
            const share = Math.round(((100 * (raw[index] ?? 0)) / total) * digits) / digits;
            return {
              option: code,
              share,
              interval: [Math.max(0, share - 6), Math.min(100, share + 7)],
              ...(item.shownAs === 'use' ? { representation: 1 + position / 10 } : {}),
            };
          })
        : [],
    ...(item.shownAs === 'ladder' && shown ? { medianRung: position > 4 ? 'r3' : 'r1' } : {}),
    ...(item.shownAs === 'paths' && shown
      ? {
          diversity: {
            effectiveNumber: 2.8 + position / 10,
            interval: [2.5, 3.2],
            shannon: 1.03,
            pielou: 0.53,
            severalPaths: 34.2,
          },
        }
      : {}),
    ...(item.answer.kind === 'number' && shown
      ? {
          numbers: {
            mean: 12 + position,
            interval: [10.5, 14 + position],
            p25: lowN ? null : 4,
            median: lowN ? null : 9,
            p75: lowN ? null : 17,
          },
        }
      : {}),
  };
}

const changeOf = (
  group: SurveyGroup,
  difference: number,
  interval: SurveyChange['interval'],
): SurveyChange => ({
  group,
  from: period('2024-06'),
  row: null,
  option: 'r0',
  difference,
  interval,
  lowN: false,
});

export const itemFile = (item: Item, wave: string, synthetic: boolean): SurveyItemFile => ({
  survey: codebook.id,
  wave: period(wave),
  synthetic,
  item: item.code,
  unit: item.unit,
  results: rowsOf(item).flatMap((row) => groups.map((group) => resultFor(item, group, row?.code ?? null))),
  spread:
    item.unit === 'administration' && item.answer.kind !== 'number'
      ? rowsOf(item).map((row) => resultFor(item, { kind: 'all' }, row?.code ?? null))
      : [],
  changes:
    item.code === 'dms'
      ? [changeOf({ kind: 'all' }, -4.2, [-8.1, -0.3]), changeOf(smallGroup, -1, [-5, 3])]
      : [],
});

const report: UnitReport = {
  frame: 5037,
  answered: 412,
  coverage: groups.map((group) => ({ group, frame: frameOf(group), answered: countOf(group) })),
  weights: {
    designEffect: 1.38,
    effectiveN: 299,
    uncovered: [{ group: { kind: 'state', state: '10' as never }, frame: 52 }],
    trimmed: null,
    isByState: true,
    deviation: 0.02,
  },
};

/** Items that have results: texts have none. */
export const shownItems = codebook.items.filter(
  ({ answer }) => answer.kind !== 'text' && answer.kind !== 'municipalities',
);

export const waveFile = (wave: string, synthetic: boolean): SurveyWaveFile => ({
  survey: codebook.id,
  wave: period(wave),
  fieldPeriod: { from: isoDate(`${wave}-01`), to: isoDate(`${wave}-28`) },
  synthetic,
  codebookVersion: codebook.version,
  frame: { dataset: 'destatis-gv/municipalities', date: isoDate('2021-12-31') },
  units: { administration: report, municipality: { ...report, frame: 10_787, answered: 388 } },
  items: shownItems.map(({ code }) => code),
  contradictions: codebook.contradictions.map(({ id }, index) => ({
    id,
    answers: index === 0 ? null : index,
  })),
  leftOut: { incomplete: 20, replaced: 12, unmatched: 10, rejected: 6 },
  sha256: null,
});

export const surveysFile = (
  waves: readonly { readonly wave: string; readonly synthetic: boolean }[],
): SurveysFile => ({
  surveys: [
    {
      id: codebook.id,
      title: codebook.title,
      publisher: codebook.publisher,
      codebook: { version: codebook.version, items: codebook.items.length },
      waves: waves.map(({ wave, synthetic }) => {
        const { survey, wave: named, fieldPeriod } = waveFile(wave, synthetic);
        return { survey, wave: named, fieldPeriod, synthetic };
      }),
    },
  ],
});

type Units = SurveyWaveFile['units'];

/** The wave with other reports. */
export const changedUnits = (units: Units, change: (report: UnitReport) => UnitReport): Units => ({
  administration: units.administration && change(units.administration),
  municipality: units.municipality && change(units.municipality),
});

/** As if no weights had reached the states too. */
export const weightedBySizeAlone = (report: UnitReport): UnitReport => ({
  ...report,
  weights: { ...report.weights, trimmed: 0, isByState: false, deviation: 0.84 },
});

/** As if nobody had been asked but in Bayern. */
export const ofBavaria = <Result extends { readonly group: SurveyGroup }>(results: readonly Result[]) =>
  results.filter(({ group }) => !('state' in group) || group.state === '09');

/** The wave of these files in words. */
export const waveInWords = {
  title: 'Welle März 2026',
  fieldPeriod: 'befragt vom 1. bis 28. März 2026',
  units: waveFile('2026-03', false).units,
};

export const panelsOf = (chart: ItemChart): readonly AnswerPanel[] => {
  if (chart.kind !== 'panels') throw new Error('Not drawn as panels');
  return chart.panels;
};
