import type { ParsedDataset } from '../../../domain/observation.ts';
import type { Period } from '../../../domain/period.ts';
import { Problem } from '../../../domain/problem.ts';
import { eachSheet, type Sheet } from '../../shared/sheet.ts';
import { understand } from './columns.ts';
import { periodOf } from './months.ts';
import { readSheet, type SheetRead } from './readSheet.ts';
import { findBlocks } from './sheet.ts';
import { kindOf, kindsInOrder, type SheetKind } from './sheetKinds.ts';

/** A sheet of the workbook, and what was read of it. */
interface NamedSheet {
  readonly name: string;
  readonly kind: SheetKind | undefined;
  readonly hasHeader: boolean;
  /** Words of its columns, for messages. */
  readonly columns: readonly string[];
  /** `null` where it is not understood. */
  readonly read: SheetRead | null;
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
  // All sheets with their cells would take a gigabyte.
  const sheets = (await Array.fromAsync(eachSheet(bytes), named)).sort((a, b) => a.position - b.position);
  const known = kindsInOrder.flatMap((kind) => sheets.filter((sheet) => sheet.kind === kind));
  if (known.length === 0) throw noSheet();
  refuseWithoutHeader(known);
  const datasets: ParsedDataset[] = [];
  for (const { read } of known) {
    if (read === null) continue;
    const otherwise = read.kind === 'mobileArea' ? undefined : datasets[0]?.period;
    datasets.push(...read.datasetsOf(periodOf(read, given, otherwise)));
  }
  const [first, ...others] = datasets;
  if (first === undefined) throw nothingUnderstood(known);
  const notRead = sheets.filter(
    ({ hasHeader, kind, read }) => read === null && (hasHeader || kind !== undefined),
  );
  if (notRead.length === 0) return datasets;
  const note = `Sheets that are not read: ${notRead.map(({ name }) => `“${name}”`).join(', ')}`;
  return [{ ...first, notes: [note, ...(first.notes ?? [])] }, ...others];
}

function named({ position, ...sheet }: Sheet & { readonly position: number }) {
  const kind = kindOf(sheet.name);
  const blocks = findBlocks(sheet);
  const understood = kind === undefined || blocks === null ? null : understand(blocks, kind);
  const isRead =
    kind !== undefined && blocks !== null && understood !== null && understood.columns.length > 0;
  return {
    ...{ name: sheet.name, position, kind, hasHeader: blocks !== null },
    columns: blocks?.columns.map(({ block, label }) => `“${block} ${label}”`) ?? [],
    read: isRead ? readSheet(blocks, kind, understood) : null,
  };
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
  if (main === undefined || main.hasHeader) return;
  const message = 'No line of the sheet names the columns “AGS” and “Verwaltungsebene”';
  throw new Problem('column-missing', message, advice, { sheet: main.name, column: 'AGS' });
}

function nothingUnderstood([main]: readonly NamedSheet[]): Problem {
  const message = `No column is for a class of speed or a generation of mobile networks (2G, 4G, 5G*, 5G SA): ${main?.columns.slice(0, 5).join(', ')}`;
  return new Problem('column-missing', message, advice, { sheet: main?.name ?? '' });
}
