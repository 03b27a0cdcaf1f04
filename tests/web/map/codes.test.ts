import { indicatorId } from '@kluftatlas/data/domain/ids.ts';
import { period } from '@kluftatlas/data/domain/period.ts';
import { describe, expect, it } from 'vitest';
import { percentBreaks } from '../../../web/src/lib/map/bins.ts';
import {
  codesByModelProject,
  codesBySizeClass,
  codesByValue,
  modelProjectYears,
  reasonOf,
  reasons,
} from '../../../web/src/lib/map/codes.ts';
import { histogramOf } from '../../../web/src/lib/map/histogram.ts';
import {
  dimmedPolygons,
  highlighted,
  ownersOf,
  polygonCodes,
  polygonsOf,
  togetherWith,
} from '../../../web/src/lib/map/polygonCodes.ts';
import { areasOf } from './areas.ts';

const areas = areasOf(
  [
    { ags: '01001000', name: 'Kleinstedt', population: 900 },
    { ags: '01002000', name: 'Mittelburg', population: 12_000, modelProject: 2021 },
    { ags: '09162000', name: 'Großstadt', population: 1_500_000, modelProject: 2019 },
    { ags: '16001000', name: 'Namenlos', population: null },
  ],
  ['03153999'],
);
const { municipalities } = areas;
const polygonIds = ['09162000', '01001000', '03153999', '15001000', '16001000'];
const owners = ownersOf(polygonIds, areas);
const everything = { classes: [], state: null };

const valuesFile = (values: (number | null)[], statuses = {}) => ({
  indicator: indicatorId('broadband-50'),
  period: period('2021-06'),
  values,
  statuses,
  mapped: {},
});

describe('what a municipality looks like', () => {
  it('has the colour of its size class, or says that its size is not known', () => {
    expect([...codesBySizeClass(municipalities)]).toEqual([0, 3, 7, reasons.sizeUnknown]);
  });

  it('has the colour of the year in which its model project was chosen', () => {
    expect(modelProjectYears(municipalities.modelProject)).toEqual([2019, 2021]);
    expect([...codesByModelProject(municipalities)]).toEqual([0, 2, 1, 0]);
  });

  it('has the colour of its value, and zero is a value', () => {
    const codes = codesByValue(valuesFile([0, 49.9, 100, null]), percentBreaks);
    expect([...codes]).toEqual([0, 2, 6, reasons.missing]);
  });

  it('keeps the four reasons for a missing value apart', () => {
    const statuses = { 0: 'suppressed', 1: 'notSurveyed', 2: 'notApplicable' } as const;
    const codes = codesByValue(valuesFile([null, null, null, null], statuses), percentBreaks);
    expect([...codes].map(reasonOf)).toEqual(['suppressed', 'notSurveyed', 'notApplicable', 'missing']);
  });

  it('shows a value of a member through its association as a value', () => {
    const codes = codesByValue(valuesFile([55, 1, 1, 1], { 0: 'viaAssociation' }), percentBreaks);
    expect(codes[0]).toBe(3);
  });

  it('refuses a share above 100 instead of painting it', () => {
    expect(() => codesByValue(valuesFile([101, 0, 0, 0]), percentBreaks)).toThrow(RangeError);
  });
});

describe('what a polygon looks like', () => {
  it('follows its municipality, is grey where unincorporated, and changed where the release does not know it', () => {
    const codes = polygonCodes(owners, codesBySizeClass(municipalities));
    expect([...codes]).toEqual([7, 0, reasons.unincorporated, reasons.territoryChanged, reasons.sizeUnknown]);
  });

  it('has the colour of the municipality that it became part of', () => {
    const merged = { ...areas, polygonOwners: { '15001000': '01002000' } };
    const codes = polygonCodes(ownersOf(polygonIds, merged), codesBySizeClass(municipalities));
    expect(codes[3]).toBe(codes[polygonIds.indexOf('01002000')] ?? 3);
  });

  it('belongs with all others of its municipality, and alone where it has none', () => {
    const merged = { ...areas, polygonOwners: { '03153999': '09162000', '15001000': '09162000' } };
    expect(polygonsOf(polygonIds, merged, '09162000')).toEqual([0, 2, 3]);
    expect(polygonsOf(polygonIds, merged, '01001000')).toEqual([1]);
    expect(polygonsOf(polygonIds, merged, '15001000')).toEqual([]);
    expect(polygonsOf(polygonIds, merged, null)).toEqual([]);
    expect(polygonsOf(polygonIds, null, '09162000')).toEqual([0]);
    expect(togetherWith(ownersOf(polygonIds, merged), 3)).toEqual([0, 2, 3]);
    expect(togetherWith(owners, 3)).toEqual([3]);
  });

  it('is dimmed outside the chosen size classes', () => {
    const focus = { classes: [0, 7], state: null };
    const inFocus = highlighted(municipalities, focus);
    expect(inFocus).toEqual([true, false, true, false]);
    expect(dimmedPolygons(owners, polygonIds, inFocus, focus)).toEqual([false, false, true, true, true]);
  });

  it('is dimmed outside the chosen state, also where it belongs to no municipality', () => {
    const focus = { classes: [], state: '15' };
    const inFocus = highlighted(municipalities, focus);
    expect(dimmedPolygons(owners, polygonIds, inFocus, focus)).toEqual([true, true, true, false, true]);
  });
});

describe('the legend as a histogram', () => {
  const codes = codesBySizeClass(municipalities);

  it('counts every municipality once and names what has no colour', () => {
    const inFocus = highlighted(municipalities, everything);
    const dimmed = dimmedPolygons(owners, polygonIds, inFocus, everything);
    const histogram = histogramOf(codes, 8, inFocus, { owners, dimmed });
    expect(histogram.classes).toEqual([1, 0, 0, 1, 0, 0, 0, 1]);
    expect(histogram.reasons).toEqual([
      { reason: 'sizeUnknown', count: 1 },
      { reason: 'territoryChanged', count: 1 },
      { reason: 'unincorporated', count: 1 },
    ]);
  });

  it('counts only what is in focus', () => {
    const focus = { classes: [], state: '03' };
    const inFocus = highlighted(municipalities, focus);
    const dimmed = dimmedPolygons(owners, polygonIds, inFocus, focus);
    expect(histogramOf(codes, 8, inFocus, { owners, dimmed })).toEqual({
      classes: [0, 0, 0, 0, 0, 0, 0, 0],
      reasons: [{ reason: 'unincorporated', count: 1 }],
    });
  });

  it('needs no polygons', () => {
    const inFocus = highlighted(municipalities, { classes: [], state: '01' });
    expect(histogramOf(codes, 8, inFocus, null)).toEqual({ classes: [1, 0, 0, 1, 0, 0, 0, 0], reasons: [] });
  });
});
