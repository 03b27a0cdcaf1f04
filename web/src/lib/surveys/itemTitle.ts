import type { Item, Option } from '@kluftatlas/data/domain/codebook.ts';
import type { GroupResult, SurveyItemFile } from '@kluftatlas/data/domain/surveyResults.ts';
import { formatNumber } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { largeGroup, resultOf, smallGroup } from './groups.ts';
import { answersOf, isSubstantial, labelOf, publishedNumber, rowsOf, shareText } from './itemAnswers.ts';

type Results = Pick<SurveyItemFile, 'results' | 'unit'>;

/**
 * The finding of an item as a sentence without its wave: one figure for everybody, then below and above 20,000
 * inhabitants where both are shown. Which answer is named follows from the kind of item or the largest share, never from
 * the distance between the two.
 */
export function itemFinding(item: Item, file: Results): string {
  const row = leadingRow(item, file);
  const all = resultOf(file.results, { kind: 'all' }, row?.code ?? null);
  if (all?.status !== 'shown') return m.finding_nothing();
  const value = valueOf(item, all, row);
  if (value === null) return m.finding_nothing();
  const [small, large] = [smallGroup, largeGroup].map((group) => {
    const result = resultOf(file.results, group, row?.code ?? null);
    return result?.status === 'shown' ? value.of(result) : null;
  });
  const whom =
    file.unit === 'administration' ? m.figures_of_administrations() : m.figures_of_municipalities();
  const first = value.of(all);
  if (first === null) return m.finding_nothing();
  const words = value.isShare ? m.finding_all : m.finding_number;
  const together = words({ what: value.what, value: first, whom });
  return small && large ? m.finding_by_size({ together, small, large }) : together;
}

interface FindingValue {
  readonly what: string;
  readonly isShare: boolean;
  readonly of: (result: GroupResult) => string | null;
}

function valueOf(item: Item, all: GroupResult, row: Option | null): FindingValue | null {
  if (item.answer.kind === 'number') {
    const unit = item.answer.measuredIn[getLocale()];
    return {
      what: m.finding_mean({ unit }),
      isShare: false,
      of: ({ numbers }) => (numbers ? publishedNumber(numbers.mean) : null),
    };
  }
  if (item.shownAs === 'paths') {
    return {
      what: m.finding_paths(),
      isShare: false,
      of: ({ diversity }) => (diversity ? formatNumber(diversity.effectiveNumber, 1) : null),
    };
  }
  const answer = item.shownAs === 'ladder' ? answersOf(item)[0] : leadingAnswer(item, all);
  if (answer === undefined) return null;
  const label = m.quoted({ text: labelOf(answer) });
  return {
    what: row === null ? label : `${labelOf(row)}: ${label}`,
    isShare: true,
    of: (result) => {
      const share = result.shares.find(({ option }) => option === answer.code);
      return share ? shareText(share.share, result) : null;
    },
  };
}

const shareOf = ({ shares }: GroupResult, { code }: Option) =>
  shares.find(({ option }) => option === code)?.share ?? 0;

/** The answer that most of all gave; of equal ones the first. */
const leadingAnswer = (item: Item, all: GroupResult): Option | undefined =>
  answersOf(item)
    .filter(isSubstantial)
    .toSorted((a, b) => shareOf(all, b) - shareOf(all, a))[0];

/** Of a matrix, the row whose leading answer is the most frequent one. */
function leadingRow(item: Item, { results }: Results): Option | null {
  const leadOf = (row: Option | null): number => {
    const all = resultOf(results, { kind: 'all' }, row?.code ?? null);
    const answer = all && leadingAnswer(item, all);
    return all && answer ? shareOf(all, answer) : 0;
  };
  return rowsOf(item).toSorted((a, b) => leadOf(b) - leadOf(a))[0] ?? null;
}
