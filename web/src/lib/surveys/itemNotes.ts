import type { Codebook, Item } from '@kluftatlas/data/domain/codebook.ts';
import { variablesOf } from '@kluftatlas/data/domain/codebookVariables.ts';
import type { SurveyItemFile } from '@kluftatlas/data/domain/surveyResults.ts';
import { formatNumber, percentOrDash } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { largeGroup, resultOf } from './groups.ts';
import { answersOf, isSubstantial, labelOf, rowsOf } from './itemAnswers.ts';

/** What else is to be said: who was asked, what holds for municipalities, who is over-represented. */
export const itemNotes = (codebook: Codebook, item: Item, file: SurveyItemFile): readonly string[] => [
  ...askedNote(codebook, item),
  ...spreadNotes(item, file),
  ...representationNotes(item, file),
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
  if (ratios.length === 0) return [];
  const list = ratios.join('; ');
  return [
    item.unit === 'administration'
      ? m.item_representation({ list })
      : m.item_representation_municipalities({ list }),
  ];
}
