import type { ParsedDataset } from '../../../domain/observation.ts';
import type { Period } from '../../../domain/period.ts';
import { Problem } from '../../../domain/problem.ts';
import { readSheets } from '../../shared/sheet.ts';
import { understand } from './columns.ts';
import { periodOf } from './months.ts';
import { readSheet } from './readSheet.ts';
import { findBlocks, type BlockSheet } from './sheet.ts';
import { kindOf, kindsInOrder, type SheetKind } from './sheetKinds.ts';

interface NamedSheet {
  readonly name: string;
  readonly kind: SheetKind | undefined;
  readonly blocks: BlockSheet | null;
}

/**
 * The half-yearly workbook since 2022, or that of the mobile monitoring: all levels in one sheet. The first sheet that is
 * understood gives its month to those that name none; sheets that are not understood are left out and named.
 * @throws Problem `sheet-missing` where the workbook is another one, `column-missing` where no sheet of it is understood
 */
export async function readWorkbook(
  bytes: Uint8Array,
  given: Period | undefined,
): Promise<readonly ParsedDataset[]> {
  const sheets = (await readSheets(bytes)).map((sheet): NamedSheet => ({
    ...{ name: sheet.name, kind: kindOf(sheet.name), blocks: findBlocks(sheet) },
  }));
  const known = kindsInOrder.flatMap((kind) => sheets.filter((sheet) => sheet.kind === kind));
  if (known.length === 0) throw noSheet();
  refuseWithoutHeader(known);
  const read: ParsedDataset[] = [];
  const notRead = sheets.filter(({ kind, blocks }) => kind === undefined && blocks !== null);
  for (const sheet of known) {
    const { kind, blocks } = sheet;
    const understood = kind === undefined || blocks === null ? null : understand(blocks, kind);
    if (kind === undefined || blocks === null || understood === null || understood.columns.length === 0) {
      notRead.push(sheet);
      continue;
    }
    const otherwise = kind === 'mobileArea' ? undefined : read[0]?.period;
    read.push(...readSheet(blocks, kind, understood, periodOf(blocks, kind, given, otherwise)));
  }
  const [first, ...others] = read;
  if (first === undefined) throw nothingUnderstood(known);
  if (notRead.length === 0) return read;
  const note = `Sheets that are not read: ${notRead.map(({ name }) => `“${name}”`).join(', ')}`;
  return [{ ...first, notes: [note, ...(first.notes ?? [])] }, ...others];
}

const noSheet = () =>
  new Problem(
    'sheet-missing',
    'The workbook has no sheet “Privathaushalte” or “Fläche”',
    'Hand in the half-yearly workbook of the Breitbandatlas (since 2022) or that of the mobile monitoring.',
  );

const advice = 'Hand in the workbook as published.';

/** Whatever the workbook is about has a header; without one it is damaged, and the rest of it is not trusted. */
function refuseWithoutHeader([main]: readonly NamedSheet[]): void {
  if (main === undefined || main.blocks !== null) return;
  const message = 'No line of the sheet names the columns “AGS” and “Verwaltungsebene”';
  throw new Problem('column-missing', message, advice, { sheet: main.name, column: 'AGS' });
}

function nothingUnderstood([main]: readonly NamedSheet[]): Problem {
  const labels = main?.blocks?.columns.map(({ block, label }) => `“${block} ${label}”`) ?? [];
  const message = `No column is for a class of speed or a generation of mobile networks (2G, 4G, 5G*, 5G SA): ${labels.slice(0, 5).join(', ')}`;
  return new Problem('column-missing', message, advice, { sheet: main?.name ?? '' });
}
