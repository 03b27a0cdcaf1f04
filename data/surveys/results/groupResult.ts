import type { GroupResult, Share } from '../../domain/surveyResults.ts';
import { representationRatio } from '../../measures/representation.ts';
import { isNamed, type Figures } from './figures.ts';
import type { GroupOfCells } from './groups.ts';
import type { Question } from './questions.ts';
import { isLowN, roundedDiversity, roundedNumbers, roundedRatio, roundedShare } from './rounded.ts';

type Status = GroupResult['status'];

/** What a result needs beside its figures. */
export interface Beside {
  /** Whether the mean of numbers may be shown. */
  readonly hasMean: boolean;
  /** Figures of all, whom a class is compared with; `null`: with nobody. */
  readonly all: Figures | null;
}

/** A result as it is published: rounded, and empty unless it is shown. */
export function groupResult(
  question: Question,
  { group, frame }: GroupOfCells,
  status: Status,
  figures: Figures | null,
  { all, hasMean }: Beside,
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
        : representationRatio(exact.share, all.shares[position]?.share ?? 0).value;
    return [
      {
        option: option.code,
        ...roundedShare(exact, n),
        ...(ratio !== undefined && { representation: ratio === null ? null : roundedRatio(ratio, n) }),
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
      numbers: figures.numbers === null || !hasMean ? null : roundedNumbers(figures.numbers, n),
    }),
  };
}
