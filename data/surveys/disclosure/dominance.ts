import type { ItemUnit } from '../../domain/codebook.ts';
import { complete } from './complete.ts';
import { fewestAdministrations } from './counted.ts';
import { groupsOfUnit, type PublishedCounts } from './publishedCounts.ts';

/** One number makes up more than half of all: whoever reads their mean reads that number. */
function isDominated(values: readonly number[]): boolean {
  const total = values.reduce((sum, value) => sum + Math.abs(value), 0);
  return values.some((value) => value !== 0 && Math.abs(value) > total / 2);
}

/**
 * Groups of a question for a number of which no mean is shown: those suppressed, those in which one number makes up more than half,
 * and the next smallest wherever the means of the others, times their units, would leave such a number.
 * @param valuesIn numbers given in cells of the frame
 */
export function withoutMean(
  { system }: Pick<PublishedCounts, 'system'>,
  unit: ItemUnit,
  suppressed: ReadonlySet<number>,
  valuesIn: (cells: readonly number[]) => readonly number[],
): ReadonlySet<number> {
  const among = groupsOfUnit({ system }, unit);
  const cellsOf = (group: number) => system.groups[group]?.cells ?? [];
  const dominated = [...among].filter((group) => isDominated(valuesIn(cellsOf(group))));
  const pattern = complete(
    {
      system,
      among,
      sizeOf: (group) => valuesIn(cellsOf(group)).length,
      isSafe: (cells) => !isDominated(valuesIn(cells)),
      areUncertain: (_, asked) => asked.map(() => true),
      releaseFor: () => [],
    },
    new Set([...suppressed, ...dominated]),
  );
  return pattern ?? among;
}

/** An answer that would be counted as often as its administration has municipalities. */
export interface SpreadAnswer {
  readonly weight: number;
  readonly members: number;
}

/**
 * Whether a share by municipalities may stand beside that by administrations. Their difference tells what those with several
 * members said apart from those with one: neither may be 1 to 4, and none may make up more than half of what spreading adds.
 */
export function maySpread(answers: readonly SpreadAnswer[]): boolean {
  const several = answers.filter(({ members }) => members > 1);
  const single = answers.length - several.length;
  const isFew = (count: number) => count > 0 && count < fewestAdministrations;
  if (isFew(several.length) || isFew(single)) return false;
  return !isDominated(several.map(({ weight, members }) => weight * (members - 1)));
}
