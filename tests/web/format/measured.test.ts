import { describe, expect, it } from 'vitest';
import { formatMeasured } from '../../../web/src/lib/format/measured.ts';

const noBreak = '\u00a0';

describe('a value in its unit, in German', () => {
  it.each([
    [62.13, 'percent', `62,1${noBreak}%`],
    [410, 'multiplier', `410${noBreak}%`],
    [1234, 'persons', `1.234${noBreak}Einwohner`],
    [3.25, 'squareKilometres', `3,3${noBreak}km²`],
    [-32_000, 'euro', `−32.000${noBreak}€`],
    [1686, 'euroPerInhabitant', `1.686${noBreak}€ je Einwohner`],
    [16.84, 'minutes', `16,8${noBreak}Minuten`],
    [1342.96, 'metres', `1.343${noBreak}m`],
    [1, 'listed', 'in der Liste'],
    [7, 'count', '7'],
  ] as const)('%d as %s is “%s”', (value, unit, text) => {
    expect(formatMeasured(value, unit)).toBe(text);
  });
});
