import { administrationsOf, type RegisterRow } from '@kluftatlas/data/domain/administrations.ts';
import { registerFacts } from '@kluftatlas/data/domain/registerFacts.ts';
import { describe, expect, it } from 'vitest';

const municipality = (code: string, population: number, ars?: string): RegisterRow => ({
  area: { level: 'municipality', code },
  values: [population, 1],
  attributes: { name: code, kind: 'municipality', ...(ars !== undefined && { ars }) },
});
const amt: RegisterRow = {
  area: { level: 'administration', code: '010515163' },
  values: [null, null],
  attributes: { name: 'Amt', associationKind: 'amt', administers: 'true' },
};

function factsOf(rows: readonly RegisterRow[]) {
  const { municipalities, administrations, unincorporatedAreas } = administrationsOf(rows);
  return registerFacts(municipalities, administrations, unincorporatedAreas);
}

describe('the facts of a register', () => {
  it('count town halls and the municipalities that an association runs', () => {
    const rows = [
      amt,
      municipality('01051001', 900, '010515163001'),
      municipality('01051002', 25_000, '010510002002'),
    ];
    expect(factsOf(rows).administrations).toEqual({
      total: 2,
      atMost20000: 1,
      below2000: 1,
      associations: 1,
      memberMunicipalities: 1,
    });
  });

  it('say nothing of town halls, instead of 0, where the register does not say who administers whom', () => {
    const rows = [amt, municipality('01051001', 900, '010515163001'), municipality('14511000', 25_000)];
    expect(factsOf(rows)).toMatchObject({ municipalities: 2, inhabitants: 25_900, administrations: null });
  });
});
