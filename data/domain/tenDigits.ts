/** At most 10 significant digits: what every machine computes alike, and more than any source has. */
export const tenDigits = (number: number): number =>
  Number.isInteger(number) ? number : Number(number.toPrecision(10));
