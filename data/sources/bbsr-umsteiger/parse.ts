import type { ParsedDataset } from '../../domain/observation.ts';
import { Problem } from '../../domain/problem.ts';
import type { SourceFile } from '../../domain/source.ts';
import { readSheets } from '../shared/sheet.ts';
import { isReference, readAreaTypes } from './areaTypes.ts';
import { readCrosswalk } from './crosswalk.ts';
import { crosswalkLayout, isCrosswalk } from './crosswalkLayout.ts';

/**
 * A workbook of crosswalks (one dataset a sheet) or of types.
 * @throws Problem `wrong-file` naming both, `conflict` with a given period, `column-missing`, and as `readSheets`
 */
export async function parse(file: SourceFile): Promise<readonly ParsedDataset[]> {
  try {
    const sheets = await readSheets(file.bytes);
    const crosswalks = sheets.filter(isCrosswalk);
    if (crosswalks.length === 0 && !isReference(sheets)) {
      const names = sheets.map(({ name }) => `“${name}”`).join(', ');
      throw new Problem(
        'wrong-file',
        `None of the sheets (${names}) is a crosswalk (… Umsteigeschlüssel) or a reference of types (Gemeinden Kennziffer …)`,
        'Hand in a workbook of the BBSR: Umsteigeschlüssel Gemeinden, or Referenz Gemeinden, Kreise, NUTS.',
      );
    }
    const datasets =
      crosswalks.length > 0
        ? crosswalks.map((sheet) => readCrosswalk(crosswalkLayout(sheet)))
        : [readAreaTypes(sheets)];
    refusePeriod(file, datasets);
    return datasets;
  } catch (error) {
    throw error instanceof Problem ? error.at({ file: file.name }) : error;
  }
}

function refusePeriod({ period }: SourceFile, datasets: readonly ParsedDataset[]): void {
  if (period === undefined || datasets.every((dataset) => dataset.period === period)) return;
  const found = datasets.map((dataset) => dataset.period).join(', ');
  const message = `The headings say that the file is of ${found}, not of ${period}`;
  throw new Problem('conflict', message, 'Leave `--period` out: the file says its dates itself.');
}
