/** Two columns of one length, from 0 to 1. */
export interface DrawnCurve {
  readonly shareOfUnits: readonly number[];
  readonly shareOfValue: readonly number[];
}

export interface ConcentrationCurveLayout {
  /** Points `x,y` of the curve in a square of 100, its zero at the lower left; closed, they go along equal shares. */
  readonly line: string;
  /** Where the first half of the units ends. */
  readonly half: { readonly x: number; readonly y: number };
}

/** @param half share of the value of the first half of the units, 0–1 */
export function concentrationCurveLayout(
  { shareOfUnits, shareOfValue }: DrawnCurve,
  half: number,
): ConcentrationCurveLayout {
  const line = shareOfUnits
    .map((share, index) => `${place(share)},${place(1 - (shareOfValue[index] ?? 0))}`)
    .join(' ');
  return { line, half: { x: 50, y: place(1 - half) } };
}

const place = (share: number) => Math.round(share * 10_000) / 100;
