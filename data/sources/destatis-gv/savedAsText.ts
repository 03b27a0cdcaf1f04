import { Problem } from '../../domain/problem.ts';

const advice =
  'Hand in the workbook (.xlsx) as published by Destatis; a copy that a spreadsheet saved as CSV cannot be repaired safely.';

/** First data row, the state of Schleswig-Holstein: Satzart 10, no Textkennzeichen, Land `1` instead of `01`. */
const lostZero = /^"?10"?[;,\t]"?"?[;,\t]"?1"?[;,\t]/;

/**
 * The register saved as text by a spreadsheet is told by name instead of as “text”.
 * @throws Problem `key-leading-zero` or `wrong-file`
 */
export function refuseSavedAsText(text: Uint8Array): void {
  const [header = '', first = ''] = new TextDecoder('latin1').decode(text).split('\n', 2);
  if (!/satz-?art/i.test(header)) return;
  throw lostZero.test(first)
    ? new Problem(
        'key-leading-zero',
        'The file is the register saved as CSV by a spreadsheet: its keys have lost their leading zeros',
        advice,
        { row: 2, column: 'Land' },
      )
    : new Problem('wrong-file', 'The file is the register saved as CSV, not the workbook', advice);
}
