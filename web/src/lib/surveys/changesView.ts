import type { Item, Option } from '@kluftatlas/data/domain/codebook.ts';
import { groupKey } from '@kluftatlas/data/domain/surveyGroup.ts';
import type { SurveyChange, SurveyItemFile } from '@kluftatlas/data/domain/surveyResults.ts';
import type { PanelRow } from '#lib/charts/ClassPanels/classPanelsLayout.ts';
import { formatMonth } from '#lib/format/date.ts';
import { withoutBreaks } from '#lib/format/text.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { byClass, groupLabel, largeGroup, resultOf, shortGroupLabel, smallGroup } from './groups.ts';
import { itemTakeAway, markedIfSynthetic, type FramedChart } from './itemFrame.ts';
import { changeRange, changeText, differenceText } from './itemAnswers.ts';
import { answerInWords, headlineOf, leadingAnswer } from './itemHeadline.ts';
import { changesTable } from './itemTable.ts';
import type { WaveWords } from './waveWords.ts';

/** What changed since the wave before; the table has all answers. */
export interface ChangesView extends FramedChart {
  /** What changed, as a heading. */
  readonly heading: string;
  /** Of the answer that the title of the item names (of paths, the most frequent one), and whether it can be decided. */
  readonly finding: string;
}

const [everybody, ...classes] = byClass;
const groups = [everybody, smallGroup, largeGroup, ...classes].filter((group) => group !== undefined);

/** `null` where the item was not asked before, asks for a number, or too few answered. */
export function changesView(item: Item, file: SurveyItemFile, wave: WaveWords): ChangesView | null {
  const [first] = file.changes;
  const lead = leadOf(item, file);
  if (first === undefined || lead === null) return null;
  const since = formatMonth(first.from);
  const changeOf = (key: string): SurveyChange | undefined =>
    file.changes.find(
      ({ group, row, option }) =>
        groupKey(group) === key && row === (lead.row?.code ?? null) && option === lead.answer.code,
    );
  const all = changeOf('all');
  if (all === undefined) return null;
  const what = answerInWords(lead.row, lead.answer);
  const heading = m.changes_since({ period: since });
  const finding = m.change_finding({ what, change: changeText(all), verdict: verdictOf(all) });
  const question = withoutBreaks(item.question[getLocale()]);
  const table = changesTable(item, file, markedIfSynthetic(file, `${question} ${heading}`));
  return {
    heading,
    finding,
    title: markedIfSynthetic(file, `${heading} (${wave.title})`),
    subtitle: [question, finding, ...(file.synthetic ? [m.simulated_explained()] : [])].join(' '),
    chart: {
      kind: 'panels',
      measure: 'points',
      highest: null,
      panels: [
        {
          key: `${item.code}-change`,
          title: m.change_panel({ what }),
          rows: groups.map((group) => ({
            key: groupKey(group),
            label: group.kind === 'class' ? shortGroupLabel(group) : groupLabel(group),
            together: group.kind === 'all' || group === largeGroup,
            ...markOf(changeOf(groupKey(group))),
          })),
        },
      ],
    },
    table,
    takeAway: itemTakeAway(item, file, table.values, 'changes'),
  };
}

function leadOf(item: Item, file: SurveyItemFile): { row: Option | null; answer: Option } | null {
  const headline = headlineOf(item, file);
  if (headline === null || headline.kind === 'mean') return null;
  if (headline.kind === 'share') return headline;
  const all = resultOf(file.results, { kind: 'all' }, null);
  const answer = all && leadingAnswer(item, all);
  return answer ? { row: null, answer } : null;
}

type Mark = Pick<PanelRow, 'mark' | 'text' | 'n' | 'value' | 'interval'>;

const markOf = (change: SurveyChange | undefined): Mark =>
  change === undefined
    ? { mark: 'absent', text: m.change_not_comparable(), n: '', value: null, interval: null }
    : {
        mark: change.lowN ? 'few' : 'shown',
        text: differenceText(change),
        n: changeRange(change),
        value: change.difference,
        interval: change.interval,
      };

/** Between full enumerations any difference is one; else the range decides. */
function verdictOf({ difference, interval }: SurveyChange): string {
  const [low, high] = interval ?? [difference, difference];
  if (low > 0) return m.change_larger();
  return high < 0 ? m.change_smaller() : m.change_undecided();
}
