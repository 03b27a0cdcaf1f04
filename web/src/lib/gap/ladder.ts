import type { GapIndicator } from './pageData.ts';

/** Speeds in Mbit/s that stand for successive technologies, rising; fixed, never chosen by their result. */
const rungs = [50, 100, 1000];

type Rung = Pick<GapIndicator, 'id' | 'measured' | 'periods'>;

/**
 * The successive technologies that an indicator belongs to: the same technology (all of them, cable, fibre …) at 50, 100
 * and 1,000 Mbit/s, as far as the release has their measures over at least two periods. Empty where fewer than two do.
 */
export function ladderOf<Indicator extends Rung>(
  { id }: Pick<Rung, 'id'>,
  indicators: readonly Indicator[],
): readonly Indicator[] {
  const kin = /^(.+)-\d+$/.exec(id)?.[1];
  const steps = rungs.flatMap(
    (speed) => indicators.find((one) => kin !== undefined && one.id === `${kin}-${speed}`) ?? [],
  );
  const followed = steps.filter(({ measured, periods }) => measured.germany && periods.length > 1);
  return followed.length > 1 ? followed : [];
}
