import type { ConcentrationCurve } from '@kluftatlas/data/domain/divide.ts';

/** Twice the area between the diagonal and the straight lines that join the curve's points. */
export function indexOfCurve(curve: ConcentrationCurve | null): number {
  if (curve === null) throw new Error('there is no curve');
  const { shareOfUnits: x, shareOfValue: y } = curve;
  let below = 0;
  for (let end = 1; end < x.length; end += 1) {
    const width = (x[end] ?? NaN) - (x[end - 1] ?? NaN);
    below += (width * ((y[end] ?? NaN) + (y[end - 1] ?? NaN))) / 2;
  }
  return 1 - 2 * below;
}
