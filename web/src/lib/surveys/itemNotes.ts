import type { Codebook, Item } from '@kluftatlas/data/domain/codebook.ts';
import { variablesOf } from '@kluftatlas/data/domain/codebookVariables.ts';
import type { SurveyItemFile } from '@kluftatlas/data/domain/surveyResults.ts';
import { formatNumber, percentOrDash } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { largeGroup, resultOf } from './groups.ts';
import { answerInWords } from './itemHeadline.ts';
import { answersOf, isSubstantial, labelOf, rowsOf } from './itemAnswers.ts';

/** What else is to be said: who was asked, what holds for municipalities. */
export const itemNotes = (codebook: Codebook, item: Item, file: SurveyItemFile): readonly string[] => [
  ...askedNote(codebook, item),
  ...spreadNotes(item, file),
];

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

/** How often the larger ones give each answer of an item, one line an answer. */
export interface Representation {
  readonly lead: string;
  readonly answers: readonly string[];
}

/** Who uses something, above 20,000 inhabitants; `null` for items that do not ask for use, and where nothing is shown. */
export function representationOf(item: Item, { results }: SurveyItemFile): Representation | null {
  if (item.shownAs !== 'use') return null;
  const answers = rowsOf(item).flatMap((row) => {
    const large = resultOf(results, largeGroup, row?.code ?? null);
    return answersOf(item)
      .filter(({ meaning }) => meaning === undefined)
      .flatMap((answer) => {
        const ratio = large?.shares.find(({ option }) => option === answer.code)?.representation;
        if (ratio === null || ratio === undefined) return [];
        return m.item_representation_of({
          answer: answerInWords(row, answer),
          ratio: formatNumber(ratio, 1),
        });
      });
  });
  if (answers.length === 0) return null;
  const lead =
    item.unit === 'administration' ? m.item_representation() : m.item_representation_municipalities();
  return { lead, answers };
}
