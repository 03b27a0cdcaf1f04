import { figureColumns, registerTotalColumns } from '@kluftatlas/functions/export/figureColumns.ts';
import { classColumns, regionColumns } from '@kluftatlas/functions/export/aggregateColumns.ts';
import { measureColumns } from '@kluftatlas/functions/export/measureColumns.ts';
import { areaColumns, frameColumns, valueColumns } from '@kluftatlas/functions/export/tables.ts';
import type { AreasFile, ValuesFile } from '@kluftatlas/data/domain/release.ts';
import { describe, expect, it } from 'vitest';
import { columnsOf, type TableKind } from '../../../web/src/lib/downloads/columns.ts';
import { classesFile, releasedIndicator } from '../support/release.ts';

const areas: AreasFile = {
  municipalities: {
    ags: [],
    name: [],
    ars: [],
    legalStatus: [],
    population: [],
    area: [],
    administration: [],
    sizeClass: { standard: [], twenty: [], four: [] },
    hasPolygon: [],
    modelProject: [],
  },
  polygonOwners: {},
  administrations: [],
  districts: [],
  states: [],
  unincorporatedAreas: [],
};
const values = {
  period: '2021-06',
  values: [],
  statuses: { 3: 'estimated' },
  mapped: { 3: 'estimated' },
} as unknown as ValuesFile;

type Headed = readonly { readonly name: string; readonly germanName: string }[];
const headings = (columns: Headed) => columns.map(({ name, germanName }) => [name, germanName]);

describe('the columns that the site describes', () => {
  it.each<[TableKind, boolean, Headed]>([
    ['values', false, valueColumns(areas.municipalities, [values], true)],
    ['values', true, valueColumns(areas.municipalities, [values], false)],
    ['areas', false, areaColumns(areas, true)],
    ['areas', true, areaColumns(areas, false)],
    ['classes', false, classColumns(releasedIndicator('broadband-all-50', []), classesFile([]))],
    ['regions', false, regionColumns(releasedIndicator('broadband-all-50', []), classesFile([]))],
    ['measures', false, measureColumns(releasedIndicator('broadband-all-50', []))],
    ['frame', false, frameColumns],
    ['registerTotals', false, registerTotalColumns],
    ['figures', false, figureColumns],
  ])('are those of the CSV: %s (approximate: %s)', (kind, approximate, exported) => {
    expect(headings(columnsOf(kind, { approximate, hasTypes: false }, ['2021-06']))).toEqual(
      headings(exported),
    );
  });

  it('have the type of the BBSR where the release has it', () => {
    const { municipalities } = areas;
    const typed = { ...municipalities, sizeClass: { ...municipalities.sizeClass, bbsr: [] } };
    const exported = areaColumns({ ...areas, municipalities: typed }, true);
    const described = columnsOf('areas', { approximate: false, hasTypes: true });
    expect(headings(described)).toEqual(headings(exported));
    expect(described.at(-1)?.name).toBe('bbsr_type');
  });

  it('all have a meaning', () => {
    const all = (
      ['values', 'areas', 'classes', 'regions', 'measures', 'frame', 'registerTotals', 'figures'] as const
    ).flatMap((kind) => columnsOf(kind, { approximate: false, hasTypes: true }, ['2021-06']));
    expect(all.filter(({ meaning }) => meaning().length < 5)).toEqual([]);
  });
});
