import type { MeasuresFile } from '../../domain/measuresFile.ts';
import type { ParsedDataset } from '../../domain/observation.ts';
import { lastDayOf, type Period } from '../../domain/period.ts';
import { Problem } from '../../domain/problem.ts';
import { requireText } from '../shared/requireText.ts';
import { measuresDataset } from './source.ts';

const advice = 'Make it again: npm run data:aggregates.';

/**
 * The measures of one indicator on each line, as `measures/<indicator>.json` of a release has them. Checked for what a release needs of them and kept as they are.
 * @throws Problem `empty-file`, `encoding`; `wrong-file` naming the line that holds no measures
 */
export function parseMeasures(bytes: Uint8Array, period: Period): ParsedDataset {
  const lines = requireText(bytes).trimEnd().split('\n');
  return {
    dataset: measuresDataset,
    period,
    dataDate: lastDayOf(period),
    territoryDate: null,
    indicators: [],
    rowsRead: lines.length,
    rows: [],
    documents: lines.map((text, index) => ({ name: `${indicatorOf(text, index)}.json`, text })),
    rejections: [],
  };
}

function indicatorOf(line: string, index: number): string {
  try {
    const file = JSON.parse(line) as Partial<MeasuresFile>;
    const lists = [file.divides, file.curves, file.lags, file.changes, file.changesOfStates];
    if (typeof file.indicator === 'string' && lists.every(Array.isArray)) return file.indicator;
  } catch (cause) {
    throw notMeasures(index, cause instanceof Error ? cause.message : String(cause));
  }
  throw notMeasures(index, 'a list of theirs is not there');
}

const notMeasures = (index: number, why: string): Problem =>
  new Problem('wrong-file', `Line ${index + 1} holds no measures: ${why}`, advice, { row: index + 1 });
