import type { GroupResult, Share } from '../../domain/surveyResults.ts';
import { representationRatio } from '../../measures/representation.ts';
import { isNamed, type Figures } from './figures.ts';
import type { GroupOfCells } from './groups.ts';
import type { Question } from './questions.ts';
import { isLowN, roundedDiversity, roundedNumbers, roundedRatio, roundedShare } from './rounded.ts';

type Status = GroupResult['status'];

/** Beside the figures: those of all, whom classes are compared with, and the single numbers that were given. */
export interface Beside {
  readonly all: { readonly figures: Figures; readonly frame: number } | null;
  readonly values: readonly number[];
}

/** A result as it is published: rounded, and empty unless it is shown. */
export function groupResult(
  question: Question,
  { group, frame }: GroupOfCells,
  status: Status,
  figures: Figures | null,
  { all, values }: Beside,
): GroupResult {
  const head = { group, row: question.row?.code ?? null, frame };
  if (status !== 'shown' || figures === null) {
    const n = status === 'nobody' ? 0 : null;
    return {
      ...head,
      status: status === 'nobody' ? 'nobody' : 'suppressed',
      n,
      effectiveN: null,
      lowN: false,
      shares: [],
    };
  }
  const { n } = figures;
  const { shownAs } = question.item;
  const shares = question.options.flatMap((option, position): readonly Share[] => {
    // Who refers to the association is not in n.
    if (option.meaning === 'atAssociation') return [];
    const exact = figures.shares[position] ?? { share: 0, interval: null };
    const ratio =
      shownAs !== 'use' || group.kind !== 'class' || !isNamed(option) || all === null
        ? undefined
        : representationRatio({
            users: figures.weights[position] ?? 0,
            allUsers: all.figures.weights[position] ?? 0,
            frame,
            wholeFrame: all.frame,
          }).value;
    return [
      {
        option: option.code,
        ...roundedShare(exact, n),
        ...(ratio !== undefined && { representation: ratio === null ? null : roundedRatio(ratio) }),
      },
    ];
  });
  return {
    ...head,
    status,
    n,
    effectiveN: Math.round(figures.effectiveN),
    lowN: isLowN(n),
    shares,
    ...(shownAs === 'ladder' && { medianRung: figures.medianRung }),
    ...(shownAs === 'paths' && {
      diversity: figures.diversity === null ? null : roundedDiversity(figures.diversity, n),
    }),
    ...(question.item.answer.kind === 'number' && {
      numbers: figures.numbers === null ? null : roundedNumbers(figures.numbers, values),
    }),
  };
}
