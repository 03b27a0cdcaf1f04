import type { ParsedDataset } from '@kluftatlas/data/domain/observation.ts';
import { period } from '@kluftatlas/data/domain/period.ts';
import { adapter } from '@kluftatlas/data/sources/breitbandatlas/index.ts';
import { workbook, type WrittenCell, type WrittenSheets } from '../shared/workbook.ts';
import { amongOthers, anchors } from './builtWorkbook.ts';

export const handIn = (sheets: WrittenSheets, given?: string) =>
  adapter.parse({
    name: 'handed-in.xlsx',
    bytes: workbook(sheets),
    ...(given !== undefined && { period: period(given) }),
  });
export const read = async (rows: WrittenCell[][], given?: string) => handIn(amongOthers(rows), given);
export const municipalities = async (rows: WrittenCell[][], given?: string): Promise<ParsedDataset> => {
  const found = (await read(rows, given)).find(({ dataset }) => dataset === 'breitbandatlas/households');
  if (found === undefined) throw new Error('no municipalities were read');
  return found;
};
export const valueOf = ({ rows, indicators }: ParsedDataset, code: string, indicator: string) =>
  rows.find(({ area }) => area.code === code)?.values[indicators.findIndex((id) => id === indicator)];
export const gigabit = (parsed: ParsedDataset) =>
  anchors.map(([code]) =>
    ['broadband-fibre-1000', 'broadband-all-1000'].map((indicator) => valueOf(parsed, code, indicator)),
  );
export const published = anchors.map(([, , fibre, all]) => [fibre, all]);
