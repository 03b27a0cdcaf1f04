import type { FrameCell } from '../../domain/survey.ts';
import { groupKey } from '../../domain/surveyGroup.ts';
import type { GroupResult } from '../../domain/surveyResults.ts';
import { pathSeedText } from '../../measures/pathBootstrap.ts';
import { maySpread, withoutMean } from '../disclosure/dominance.ts';
import type { PublishedCounts } from '../disclosure/publishedCounts.ts';
import type { Figures } from './figures.ts';
import { answersOf, groupFigures, spreadAnswers, spreadFigures } from './groupFigures.ts';
import { groupResult } from './groupResult.ts';
import type { GroupOfCells } from './groups.ts';
import { isLowN } from './rounded.ts';
import type { Answered, WeighedAnswers } from './unitAnswers.ts';
import type { WaveInput } from './waveFiles.ts';

export interface QuestionResults {
  /** In the order of the groups of the system. */
  readonly results: readonly GroupResult[];
  /** By municipalities; `null` where it may not be shown, is not of administrations or says the same as they do. */
  readonly spread: GroupResult | null;
}

/**
 * All groups of one question, and its spread over municipalities.
 * @param suppressed positions of the groups that are not shown
 */
export function questionResults(
  input: WaveInput,
  { system }: PublishedCounts,
  unit: WeighedAnswers,
  answered: Answered,
  suppressed: ReadonlySet<number>,
): QuestionResults {
  const { cells } = input;
  const { question } = answered;
  const meanless =
    question.item.answer.kind === 'number'
      ? withoutMean({ system }, unit.unit, suppressed, (of) =>
          answersOf(unit, answered, cells, { cells: of }).flatMap(({ answer }) => answer.number ?? []),
        )
      : suppressed;
  const groups = system.groups.flatMap((group, position) => {
    if (group.unit !== unit.unit) return [];
    const isShown = !group.isNobody && !suppressed.has(position);
    const figures = isShown
      ? groupFigures(unit, answered, cells, group, seedFor(input, answered, group))
      : null;
    const status = group.isNobody
      ? ('nobody' as const)
      : isShown
        ? ('shown' as const)
        : ('suppressed' as const);
    return [{ group, status, figures, hasMean: !meanless.has(position) }];
  });
  const all = groups.find(({ group }) => group.group.kind === 'all');
  const ofAll = all?.figures ?? null;
  const spread =
    all === undefined || ofAll === null || !isSpread(unit, answered, cells, ofAll)
      ? null
      : spreadFigures(unit, answered, cells, all.group);
  return {
    results: groups.map(({ group, status, figures, hasMean }) =>
      groupResult(question, group, status, figures, { hasMean, all: ofAll }),
    ),
    spread:
      all === undefined || spread === null
        ? null
        : groupResult(question, all.group, 'shown', spread, { hasMean: all.hasMean, all: null }),
  };
}

const seedFor =
  ({ wave, inputsHash, seedOf }: WaveInput, { question }: Answered, { group }: GroupOfCells) =>
  (): number =>
    seedOf(
      pathSeedText({
        inputsHash,
        survey: wave.survey,
        wave: wave.wave,
        item: question.item.code,
        row: question.row?.code ?? null,
        group: groupKey(group),
      }),
    );

/** Where every municipality runs itself, those of administrations are the same figures. */
const isSpread = (
  unit: WeighedAnswers,
  answered: Answered,
  cells: readonly FrameCell[],
  { n }: Figures,
): boolean =>
  unit.unit === 'administration' &&
  cells.some(({ kind }) => kind === 'association') &&
  !isLowN(n) &&
  maySpread(spreadAnswers(unit, answered));
