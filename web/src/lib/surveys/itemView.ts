import type { Codebook, Item } from '@kluftatlas/data/domain/codebook.ts';
import { variablesOf } from '@kluftatlas/data/domain/codebookVariables.ts';
import { surveyTable } from '@kluftatlas/data/domain/release.ts';
import type { SurveyItemFile } from '@kluftatlas/data/domain/surveyResults.ts';
import { formatNumber, percentOrDash } from '#lib/format/number.ts';
import { withoutBreaks } from '#lib/format/text.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { TakeAway } from '#lib/takeAway/takeAway.ts';
import type { TextTable, TwinTable } from '#lib/ui/table.ts';
import { changesView, type ChangesView } from './changesView.ts';
import { byClass, byState, byStateAndClass, largeGroup, resultOf, smallGroup } from './groups.ts';
import { answersOf, isSubstantial, labelOf, rowsOf } from './itemAnswers.ts';
import { diversityChart, itemChart, stateChart, type ItemChart } from './itemCharts.ts';
import { itemTable } from './itemTable.ts';
import { itemFinding } from './itemTitle.ts';
import { stateClassChart } from './stateClassChart.ts';
import type { WaveWords } from './waveWords.ts';

/** What stands around a chart of an item; the table has a row for each of its groups. */
interface FramedChart {
  readonly title: string;
  readonly subtitle: string;
  readonly table: TwinTable;
  readonly takeAway: TakeAway;
}

/** One item of a wave as it is read. */
export interface ItemView {
  readonly code: string;
  readonly question: string;
  readonly title: string;
  readonly subtitle: string;
  readonly synthetic: boolean;
  readonly chart: ItemChart;
  readonly table: TextTable;
  /** Of delivery paths only. */
  readonly diversity: ItemChart | null;
  readonly states: FramedChart & {
    /** All answers by state, of the two items that are compared between states. */
    readonly chart: ItemChart | null;
    /** The figure of the title by state and class; `null` where nothing is shown of everybody. */
    readonly classes: ItemChart | null;
    /** Rows of `chart`. */
    readonly values: TwinTable['values'];
  };
  readonly changes: (ChangesView & Pick<FramedChart, 'subtitle' | 'takeAway'>) | null;
  /** What else is to be said: who was asked, what holds for municipalities, who is over-represented. */
  readonly notes: readonly string[];
  /** With the rows of the table; those of the states are beside theirs. */
  readonly takeAway: TakeAway;
}

export function itemView(codebook: Codebook, item: Item, file: SurveyItemFile, wave: WaveWords): ItemView {
  const question = withoutBreaks(item.question[getLocale()]);
  const caption = `${question} (${wave.title})`;
  const finding = `${itemFinding(item, file)} (${wave.title})`;
  const table = itemTable(item, file, [...byClass, smallGroup, largeGroup], captionOf(file, caption));
  const stateTable = itemTable(item, file, byStateAndClass(file.results), captionOf(file, caption));
  const subtitle = subtitleOf(question, item, file, wave);
  const changes = changesView(item, file, (text) => captionOf(file, text));
  return {
    code: item.code,
    question,
    title: captionOf(file, finding),
    subtitle,
    synthetic: file.synthetic,
    chart: itemChart(item, file, byClass),
    diversity: diversityChart(item, file, byClass),
    table,
    states: {
      chart: stateChart(item, file, byState),
      classes: stateClassChart(item, file),
      title: captionOf(file, `${m.item_states()}: ${finding}`),
      subtitle,
      table: stateTable,
      takeAway: takeAwayOf(item, file, stateTable, 'states'),
      values: itemTable(item, file, byState, caption).values,
    },
    changes: changes && {
      ...changes,
      title: captionOf(file, `${changes.title} (${wave.title})`),
      subtitle: [question, changes.finding, ...(file.synthetic ? [m.simulated_explained()] : [])].join(' '),
      takeAway: takeAwayOf(item, file, changes.table, 'changes'),
    },
    notes: [...askedNote(codebook, item), ...spreadNotes(item, file), ...representationNotes(item, file)],
    takeAway: takeAwayOf(item, file, table),
  };
}

/** @param aspect the part of the item that is taken, where it is not the chart that its title tells of */
function takeAwayOf(
  item: Item,
  file: SurveyItemFile,
  { values }: Pick<TwinTable, 'values'>,
  aspect?: 'changes' | 'states',
): TakeAway {
  return {
    whole: surveyTable(file),
    part: aspect ? `${item.code}-${aspect}` : item.code,
    synthetic: file.synthetic,
    values,
    rounding: item.answer.kind === 'number' ? m.take_rounding() : m.take_rounding_survey(),
    page: `/umfragen/${file.survey}/${file.wave}/`,
  };
}

/** Tables leave the page without the frame around them. */
const captionOf = ({ synthetic }: SurveyItemFile, caption: string) =>
  synthetic ? m.simulated_title({ title: caption }) : caption;

function subtitleOf(
  question: string,
  item: Item,
  { results, unit, synthetic }: SurveyItemFile,
  { fieldPeriod }: WaveWords,
): string {
  const all = results.find(({ group }) => group.kind === 'all');
  const text = m.item_subtitle({
    question,
    measure: measureOf(item),
    asked: fieldPeriod,
    n: all?.n === null || all?.n === undefined ? '–' : formatNumber(all.n),
    frame: formatNumber(all?.frame ?? 0),
    units: unit === 'administration' ? m.figures_of_administrations() : m.figures_of_municipalities(),
    by: unit === 'administration' ? m.gap_by_administration() : m.gap_by_municipality(),
  });
  return synthetic ? `${text} ${m.simulated_explained()}` : text;
}

function measureOf({ answer, shownAs }: Item): string {
  if (answer.kind === 'number') return m.measure_mean({ unit: answer.measuredIn[getLocale()] });
  return shownAs === 'paths' ? m.measure_paths() : m.measure_shares();
}

function askedNote(codebook: Codebook, { askedIf }: Item): readonly string[] {
  if (askedIf === undefined) return [];
  const variable = variablesOf(codebook).find(({ code }) => code === askedIf.variable);
  if (variable === undefined) return [];
  const { item } = variable;
  const answers = answersOf(item)
    .filter(({ code }) => askedIf.isOneOf.includes(code))
    .map((answer) => m.quoted({ text: labelOf(answer) }));
  return [
    m.item_asked_if({
      question: m.quoted({ text: item.question[getLocale()] }),
      answers: answers.join(', '),
    }),
  ];
}

/** An association's answer, counted as often as it administers municipalities. */
function spreadNotes(item: Item, { spread }: SurveyItemFile): readonly string[] {
  return spread.flatMap((result) => {
    const row = rowsOf(item).find((one) => (one?.code ?? null) === result.row);
    const [lead] = result.shares
      .filter(({ option }) => answersOf(item).some((one) => one.code === option && isSubstantial(one)))
      .toSorted((a, b) => b.share - a.share);
    const answer = answersOf(item).find(({ code }) => code === lead?.option);
    if (result.status !== 'shown' || lead === undefined || answer === undefined) return [];
    return m.item_spread({
      share: percentOrDash(lead.share),
      answer: m.quoted({ text: row ? `${labelOf(row)}: ${labelOf(answer)}` : labelOf(answer) }),
      n: formatNumber(result.n ?? 0),
    });
  });
}

/** Who uses something, beside how many there are: above 20,000 inhabitants. */
function representationNotes(item: Item, { results }: SurveyItemFile): readonly string[] {
  if (item.shownAs !== 'use') return [];
  const ratios = rowsOf(item).flatMap((row) => {
    const large = resultOf(results, largeGroup, row?.code ?? null);
    return answersOf(item)
      .filter(({ meaning }) => meaning === undefined)
      .flatMap((answer) => {
        const ratio = large?.shares.find(({ option }) => option === answer.code)?.representation;
        if (ratio === null || ratio === undefined) return [];
        const label = row ? `${labelOf(row)}: ${labelOf(answer)}` : labelOf(answer);
        return m.item_representation_of({ answer: m.quoted({ text: label }), ratio: formatNumber(ratio, 1) });
      });
  });
  return ratios.length === 0 ? [] : [m.item_representation({ list: ratios.join('; ') })];
}
