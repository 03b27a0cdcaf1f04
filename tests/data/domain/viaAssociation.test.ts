import type { ObservationRow } from '@kluftatlas/data/domain/observation.ts';
import { ownValues, valueOfMunicipality } from '@kluftatlas/data/domain/viaAssociation.ts';
import { describe, expect, it } from 'vitest';

const row = (value: number | null, statuses?: ObservationRow['statuses']): ObservationRow => ({
  row: 2,
  area: { level: 'municipality', code: '07131001' },
  values: [value],
  ...(statuses && { statuses }),
});

describe('the value of a municipality in a release', () => {
  it('is its own where it has one, whatever its association has', () => {
    expect(valueOfMunicipality(row(0), row(1), 0, 'notSurveyed')).toEqual({ value: 0 });
    expect(valueOfMunicipality(row(5, { 0: 'estimated' }), row(1), 0, 'missing')).toEqual({
      value: 5,
      status: 'estimated',
    });
  });

  it('is its association’s, marked as such, where it has none', () => {
    const shared = { value: 1, status: 'viaAssociation' };
    expect(valueOfMunicipality(undefined, row(1), 0, 'notSurveyed')).toEqual(shared);
    expect(valueOfMunicipality(row(null, { 0: 'notApplicable' }), row(1), 0, 'missing')).toEqual(shared);
  });

  it('is none, with the reason of its row or else of the dataset, where neither has one', () => {
    expect(valueOfMunicipality(undefined, undefined, 0, 'notSurveyed')).toEqual({
      value: null,
      status: 'notSurveyed',
    });
    expect(valueOfMunicipality(row(null), row(null), 0, 'notSurveyed')).toEqual({ value: null });
    expect(valueOfMunicipality(row(null, { 0: 'suppressed' }), undefined, 0, 'notSurveyed')).toEqual({
      value: null,
      status: 'suppressed',
    });
  });

  it('counts for a class only where it is the municipality’s own', () => {
    expect(ownValues([1, 1, null], { 1: 'viaAssociation', 2: 'notSurveyed' })).toEqual([1, null, null]);
  });
});
