import { Problem } from '../../domain/problem.ts';
import type { CsvRecord } from '../shared/csv.ts';
import type { KnownTable } from './tables.ts';

/** Where the columns of the flat form stand, and what kind of table it is. */
export interface FlatLayout {
  readonly statistic: string;
  readonly depth: KnownTable['depth'];
  /** Codes and names of the values. */
  readonly valueNames: ReadonlyMap<string, string>;
  /** Variables other than the area's, with the column of their attribute's code. */
  readonly breakdowns: readonly { readonly variable: string; readonly attribute: number }[];
  readonly time: number;
  readonly key: number;
  readonly name: number;
  readonly value: number;
  readonly unit: number;
  readonly valueCode: number;
  readonly valueLabel: number;
}

const needed = [
  'statistics_code',
  'time',
  '1_variable_code',
  '1_variable_attribute_code',
  '1_variable_attribute_label',
  'value',
  'value_unit',
  'value_variable_code',
  'value_variable_label',
];

const headerStart = /^"?statistics_code"?[;,\t]/;
const columnWords =
  /(?:^|[;,\t])"?(?:statistics_code|value_variable_code|1_variable_attribute_code)"?(?:[;,\t]|\s)/;
const olderForm = /^"?Statistik_Code"?[;,\t]/i;

/** The flat form by its header; its columns may stand in any order. */
export function isFlat(text: string): boolean {
  const [line = ''] = text.split('\n', 1);
  if (olderForm.test(line)) {
    throw new Problem(
      'wrong-file',
      'The file has the flat form used until 2024 (Statistik_Code; …)',
      'Export the table again as flat file; its header now begins with statistics_code.',
    );
  }
  return headerStart.test(line) || columnWords.test(`${line}\n`);
}

/** Codes of variables that are areas: those of the Regionalstatistik and those of the census. */
const areaVariable = /^(?:DINSG|DLAND|REGBEZ|KREISE|GEMEIN|SAMTG|GEO[A-Z]{2}\d)/;
const municipalVariable = /^(?:GEMEIN|GEOGM\d)/;

/** @throws Problem `column-missing`, or `wrong-file` for a table without areas */
export function flatLayout(header: readonly string[], records: readonly CsvRecord[]): FlatLayout {
  const names = header.map((name) => name.trim());
  const at = (name: string): number => names.indexOf(name);
  const missing = needed.filter((name) => at(name) < 0);
  if (missing.length > 0) {
    throw new Problem(
      'column-missing',
      `The flat file has no column ${missing.join(', ')}`,
      'Download it again.',
      { row: 1, column: missing[0] as string },
    );
  }
  const whole = records.filter(({ fields }) => fields.length === header.length);
  const codesIn = (column: number) => new Set(whole.map(({ fields }) => fields[column] ?? ''));
  const variables = names.flatMap((name, column) => {
    const [, number] = /^(\d+)_variable_code$/.exec(name) ?? [];
    return number === undefined ? [] : [{ number, codes: codesIn(column) }];
  });
  const area = variables.find(
    ({ codes }) => codes.size > 0 && [...codes].every((code) => areaVariable.test(code)),
  );
  const [statistic = '', ...others] = codesIn(at('statistics_code'));
  if (area === undefined || others.length > 0) {
    throw new Problem(
      'wrong-file',
      'The flat file is not a table of one statistic by municipalities or districts',
      'Export a table whose first variable is an area (KREISE, GEMEIN, GEOGM4 …).',
    );
  }
  return {
    statistic,
    depth: [...area.codes].some((code) => municipalVariable.test(code)) ? 'municipalities' : 'districts',
    valueNames: new Map(
      whole.map(({ fields }) => [
        fields[at('value_variable_code')] ?? '',
        fields[at('value_variable_label')] ?? '',
      ]),
    ),
    breakdowns: variables
      .filter((variable) => variable !== area)
      .map(({ number, codes }) => ({
        variable: [...codes].join('+'),
        attribute: at(`${number}_variable_attribute_code`),
      })),
    time: at('time'),
    key: at(`${area.number}_variable_attribute_code`),
    name: at(`${area.number}_variable_attribute_label`),
    value: at('value'),
    unit: at('value_unit'),
    valueCode: at('value_variable_code'),
    valueLabel: at('value_variable_label'),
  };
}
