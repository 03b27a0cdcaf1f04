import type { AggregateRow } from '../../domain/observation.ts';
import { Problem } from '../../domain/problem.ts';
import type { TableRow } from '../shared/referenceTable.ts';
import type { FigureSource } from './figureSources.ts';

/** Columns that are carried over as they are, with the names of their attributes. */
const texts = {
  url: 'url',
  fieldPeriodDe: 'field_period_de',
  fieldPeriodEn: 'field_period_en',
  n: 'n',
  labelDe: 'size_label_de',
  labelEn: 'size_label_en',
  nClass: 'n_class',
  topic: 'topic',
  indicatorDe: 'indicator_de',
  indicatorEn: 'indicator_en',
  categoryDe: 'category_de',
  categoryEn: 'category_en',
  unitDe: 'unit_de',
  unitEn: 'unit_en',
  confidence: 'confidence',
  noteDe: 'note_de',
  noteEn: 'note_en',
} as const;

export const figureColumns = [
  'id',
  'source_id',
  'year',
  'region',
  'size_min',
  'size_max',
  'value',
  ...Object.values(texts),
];

const required: readonly (keyof typeof texts)[] = ['url', 'topic', 'indicatorDe', 'indicatorEn', 'unitDe'];

/**
 * One row as an aggregate: everything but the value travels as text in the attributes. `size_max` is
 * inclusive in the table, as printed, and exclusive from here on.
 * @throws Problem `unknown-key`, `value-format` or `value-range`
 */
export function readFigure(row: TableRow, sources: ReadonlyMap<string, FigureSource>): AggregateRow {
  const sourceId = row.text('source_id');
  const source = sources.get(sourceId);
  if (source === undefined) throw problem(row, 'source_id', 'unknown-key', 'Describe the source too.');
  const id = row.text('id');
  if (!id.startsWith(`${sourceId}-`)) throw problem(row, 'id', 'key-format', 'Write <source_id>-<number>.');
  const min = row.integerOrNull('size_min', 0, 5_000_000);
  const last = row.integerOrNull('size_max', min ?? 0, 5_000_000);
  const attributes = Object.fromEntries(
    Object.entries(texts).map(([attribute, column]) => [attribute, row.text(column)]),
  );
  const empty = required.find((attribute) => attributes[attribute] === '');
  if (empty !== undefined) throw problem(row, texts[empty], 'value-format', 'It must not be empty.');
  if (!/^[ABC]$/.test(row.text('confidence'))) {
    throw problem(row, 'confidence', 'value-format', 'Only A, B and C are published.');
  }
  return {
    row: row.row,
    region: row.text('region'),
    scheme: sourceId,
    sizeClass: row.text('size_label_de'),
    indicator: id,
    value: valueOf(row),
    attributes: {
      ...attributes,
      ...source,
      year: String(row.integerOrNull('year', 1990, 2100) ?? ''),
      min: String(min ?? ''),
      max: String(last === null ? '' : last + 1),
    },
  };
}

function valueOf(row: TableRow): number | null {
  const text = row.text('value');
  if (text === '') return null;
  const value = Number(text);
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw problem(row, 'value', 'value-format', 'Write a number.');
  if (row.text('unit_de') === '%' && (value < 0 || value > 100)) {
    throw problem(row, 'value', 'value-range', 'A share is between 0 and 100 percent.');
  }
  return value;
}

const problem = (row: TableRow, column: string, code: Problem['code'], advice: string): Problem =>
  new Problem(code, `“${row.text(column)}” in ${column}`, advice, { row: row.row, column });
