import type { Indicator } from '@kluftatlas/data/domain/indicator.ts';
import {
  releasePaths,
  type AreasFile,
  type ClassesFile,
  type FiguresFile,
  type FrameFile,
  type ValuesFile,
} from '@kluftatlas/data/domain/release.ts';
import { csvText, type CsvColumn, type CsvDialect } from '../../export/csv.ts';
import { figureColumns, registerTotalColumns } from '../../export/figureColumns.ts';
import { areaColumns, classColumns, frameColumns, valueColumns } from '../../export/tables.ts';
import { csvFile, type ReleaseFile } from './releaseFile.ts';

const dialects: readonly CsvDialect[] = ['csv', 'excel'];

const inBothDialects = <Row>(
  name: string,
  rows: readonly Row[],
  columns: readonly CsvColumn<Row>[],
): ReleaseFile[] =>
  dialects.map((dialect) => csvFile(releasePaths.download(name, dialect), csvText(rows, columns, dialect)));

const positions = (areas: AreasFile) => areas.municipalities.ags.map((_, position) => ({ position }));

/** The values by municipality and the aggregates by class of one indicator. */
export function indicatorDownloads(
  indicator: Indicator,
  columns: readonly ValuesFile[],
  classes: ClassesFile,
  areas: AreasFile,
  showPopulation: boolean,
): ReleaseFile[] {
  return [
    ...inBothDialects(
      indicator.id,
      positions(areas),
      valueColumns(areas.municipalities, columns, showPopulation),
    ),
    ...inBothDialects(`${indicator.id}.classes`, classes.aggregates, classColumns(indicator, classes)),
  ];
}

/** The tables that every release has. */
export const commonDownloads = (
  areas: AreasFile,
  frame: FrameFile,
  { figures }: FiguresFile,
  showPopulation: boolean,
): ReleaseFile[] => [
  ...inBothDialects('areas', positions(areas), areaColumns(areas, showPopulation)),
  ...inBothDialects('frame', frame.rows, frameColumns),
  ...inBothDialects('registerTotals', frame.registerTotals, registerTotalColumns),
  ...inBothDialects('figures', figures, figureColumns),
];
