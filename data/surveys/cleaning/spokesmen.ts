import type { Codebook } from '../../domain/codebook.ts';
import { notChosen, variablesOf } from '../../domain/codebookVariables.ts';
import { filtersOf, mayBeAsked } from '../../domain/filters.ts';
import type { Answers, SurveyAnswer } from '../../domain/survey.ts';
import type { Unit } from '../matching/unitIndex.ts';

/** A complete answer of one unit. */
export interface Sender {
  readonly unit: Unit;
  /** Row of its file. */
  readonly row: number;
  readonly file: string;
  /** `submittedAt`; `null` where not known. */
  readonly submitted: number | null;
  /** Times are compared with those of the same clock alone: that of survey tools, or one of a file with ranks. */
  readonly clock: string;
  /** In the order in which answers were read. */
  readonly position: number;
  /** In the order of the codebook's variables. */
  readonly values: readonly (string | null)[];
}

export const isLater = (a: Sender, b: Sender): boolean =>
  a.clock === b.clock && a.submitted !== null && b.submitted !== null && a.submitted !== b.submitted
    ? a.submitted > b.submitted
    : a.position > b.position;

/**
 * Who speaks for which administration: an association for its own; a municipality without one for itself; for an association that
 * did not answer, the member who answered last of those who said something of the administration themselves. By key of the
 * administration, the key of the sender.
 */
export function spokesmen(senders: readonly Sender[], codebook: Codebook): ReadonlyMap<string, string> {
  const speaks = saysOfAdministration(codebook);
  const found = new Map<string, Sender>();
  for (const sender of senders) {
    const { kind, administration } = sender.unit;
    const before = found.get(administration);
    if (kind !== 'member') found.set(administration, sender);
    else if (
      speaks(sender) &&
      (before === undefined || (before.unit.kind === 'member' && isLater(sender, before)))
    )
      found.set(administration, sender);
  }
  return new Map([...found].map(([administration, { unit }]) => [administration, unit.key]));
}

/**
 * Whether a sender answers any item of the administration that a filter does not keep from it, and otherwise than that it lies with the
 * association.
 */
function saysOfAdministration(codebook: Codebook): (sender: Sender) => boolean {
  const codes = variablesOf(codebook).map(({ code }) => code);
  const variables = variablesOf(codebook).map(({ item, option }) => {
    if (item.unit !== 'administration') return null;
    const options = 'options' in item.answer ? item.answer.options : [];
    const away = options.filter(({ meaning }) => meaning === 'atAssociation').map(({ code }) => code);
    return { isAway: option?.meaning === 'atAssociation', away, filters: filtersOf(codebook, item) };
  });
  return ({ values }) => {
    const answers = answersOf(values, codes);
    return variables.some((variable, slot) => {
      const value = values[slot] ?? null;
      return (
        variable !== null &&
        value !== null &&
        value !== notChosen &&
        !variable.isAway &&
        !variable.away.includes(value) &&
        mayBeAsked(variable.filters, answers)
      );
    });
  };
}

function answersOf(values: Sender['values'], codes: readonly string[]): Answers {
  const answers: Record<string, string> = {};
  for (const [slot, value] of values.entries()) {
    const code = codes[slot];
    if (value !== null && code !== undefined) answers[code] = value;
  }
  return answers;
}

/** A sender's answers as they are stored. */
export function surveyAnswerOfSender(
  { unit, values }: Sender,
  codes: readonly string[],
  speakers: ReadonlyMap<string, string>,
): SurveyAnswer {
  return {
    administration: speakers.get(unit.administration) === unit.key ? unit.administration : null,
    municipality: unit.municipality,
    answers: answersOf(values, codes),
  };
}
