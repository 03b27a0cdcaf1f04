import { isoDate } from '../../domain/ids.ts';
import type { AggregateRow, ParsedDataset, Rejection } from '../../domain/observation.ts';
import { periodOfDate } from '../../domain/period.ts';
import { Problem } from '../../domain/problem.ts';
import type { SourceFile } from '../../domain/source.ts';
import { readReferenceTable } from '../shared/referenceTable.ts';
import { rejection } from '../shared/rejection.ts';
import { readFigureSources } from './figureSources.ts';
import { figureColumns, readFigure } from './readFigure.ts';
import { publishedFigures } from './source.ts';

/** All figures are one dataset; its period is the end of the year of the newest figure. */
export function parseFigures(file: SourceFile): ParsedDataset {
  const table = readReferenceTable(file.bytes, figureColumns);
  const sources = sourcesOf(file);
  const figures = new Map<string, AggregateRow>();
  const rejections: Rejection[] = [];
  for (const row of table) {
    try {
      const figure = readFigure(row, sources);
      if (figures.has(figure.indicator)) {
        throw new Problem('duplicate-key', `${figure.indicator} is there twice`, 'Delete one of the rows.');
      }
      figures.set(figure.indicator, figure);
    } catch (error) {
      rejections.push(rejection(error, row.row, 'id'));
    }
  }
  const aggregates = [...figures.values()];
  const newest = Math.max(1990, ...aggregates.map(({ attributes }) => Number(attributes?.['year'])));
  const dataDate = isoDate(`${newest}-12-31`);
  return {
    dataset: publishedFigures,
    period: periodOfDate(dataDate),
    dataDate,
    territoryDate: null,
    indicators: [],
    rowsRead: table.length,
    rows: [],
    aggregates,
    rejections,
  };
}

function sourcesOf({ companions = [] }: SourceFile): ReturnType<typeof readFigureSources> {
  const [sources] = companions;
  if (sources === undefined) {
    throw new Problem(
      'file-missing',
      'The table of the sources is missing',
      'Hand in figureSources.csv beside the figures.',
    );
  }
  try {
    return readFigureSources(sources.bytes);
  } catch (problem) {
    throw problem instanceof Problem ? problem.at({ file: sources.name }) : problem;
  }
}
