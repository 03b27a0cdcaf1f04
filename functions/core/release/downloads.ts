import type { Indicator } from '@kluftatlas/data/domain/indicator.ts';
import {
  releasePaths,
  type AreasFile,
  type ClassesFile,
  type FiguresFile,
  type FrameFile,
  type RegionsFile,
  type ValuesFile,
} from '@kluftatlas/data/domain/release.ts';
import { csvText, type CsvColumn, type CsvDialect } from '../../export/csv.ts';
import { figureColumns, registerTotalColumns } from '../../export/figureColumns.ts';
import { classColumns, regionColumns } from '../../export/aggregateColumns.ts';
import { measureColumns } from '../../export/measureColumns.ts';
import { measureRows } from '../../export/measureRows.ts';
import { areaColumns, frameColumns, valueColumns } from '../../export/tables.ts';
import type { Measures } from './measures.ts';
import { csvFile, jsonFile, type ReleaseFile } from './releaseFile.ts';

const dialects: readonly CsvDialect[] = ['csv', 'excel'];

/** A table for machines and for a German Excel. */
export const inBothDialects = <Row>(
  name: string,
  rows: readonly Row[],
  columns: readonly CsvColumn<Row>[],
): ReleaseFile[] =>
  dialects.map((dialect) => csvFile(releasePaths.download(name, dialect), csvText(rows, columns, dialect)));

const positions = (areas: AreasFile) => areas.municipalities.ags.map((_, position) => ({ position }));

/** The values of one indicator by municipality. */
export const valueDownloads = (
  indicator: Indicator,
  columns: readonly ValuesFile[],
  areas: AreasFile,
  showPopulation: boolean,
): ReleaseFile[] =>
  inBothDialects(indicator.id, positions(areas), valueColumns(areas.municipalities, columns, showPopulation));

/** The aggregates of one indicator by class and by region, for machines and to download. */
export const aggregateFiles = (
  indicator: Indicator,
  classes: ClassesFile,
  regions: RegionsFile,
): ReleaseFile[] => [
  jsonFile(releasePaths.classes(indicator.id), classes),
  jsonFile(releasePaths.regions(indicator.id), regions),
  ...inBothDialects(`${indicator.id}.classes`, classes.aggregates, classColumns(indicator, classes)),
  ...inBothDialects(`${indicator.id}.regions`, regions.aggregates, regionColumns(indicator, classes)),
];

/** All measures of one indicator, for machines and to download. */
export const measureFiles = ({ file, ofStates }: Measures): ReleaseFile[] => [
  ...inBothDialects(
    `${file.indicator}.measures`,
    measureRows(file, ofStates),
    measureColumns({ id: file.indicator }),
  ),
  jsonFile(releasePaths.measures(file.indicator), file),
  ...ofStates.map((state) => jsonFile(releasePaths.measuresOf(state.indicator, state.region), state)),
];

/** The tables that every release has. */
export const commonDownloads = (
  areas: AreasFile,
  frame: FrameFile,
  { figures }: FiguresFile,
  showPopulation: boolean,
): ReleaseFile[] => [
  ...inBothDialects('areas', positions(areas), areaColumns(areas, showPopulation)),
  ...inBothDialects('frame', [...frame.rows, ...frame.unclassified], frameColumns),
  ...inBothDialects('registerTotals', frame.registerTotals, registerTotalColumns),
  ...inBothDialects('figures', figures, figureColumns),
];
