import { byCodeUnits } from '../../domain/codeUnits.ts';
import type { AreaLevel } from '../../domain/area.ts';
import type { ObservationRow, ParsedDataset } from '../../domain/observation.ts';
import { Problem } from '../../domain/problem.ts';
import type { SourceFile } from '../../domain/source.ts';
import { areasRead, type AreasRead } from './areas.ts';
import { dateOf } from './date.ts';
import { municipalServiceIndicators, municipalServicesRows } from './municipalServices.ts';
import { ownServiceIndicators, ownServicesRow } from './ownServices.ts';
import { readFiles, type FilesRead } from './readFiles.ts';
import { areasDataset, municipalServicesDataset, servicesDataset } from './source.ts';

/**
 * Own online services of every area that the files tell of. Where the list of areas is among them and each has its answer,
 * also what the municipalities of each larger area offer.
 * @throws Problem `wrong-file`, `truncated-file` (pages missing), `column-missing`, `encoding`, `empty-file`, `conflict`
 */
export async function parse(file: SourceFile): Promise<readonly ParsedDataset[]> {
  try {
    const files = readFiles(file);
    refuseUnreadable(files);
    return datasetsOf(file, files);
  } catch (error) {
    throw error instanceof Problem ? error.at({ file: file.name }) : error;
  }
}

function datasetsOf(file: SourceFile, files: FilesRead): readonly ParsedDataset[] {
  const read = areasRead(files);
  const { time, doubts } = dateOf(files.entries.dates, file.period);
  const rejections = [...files.entries.rejections, ...read.rejections];
  const own = read.areas.map(ownServicesRow);
  const administered = own.filter(ofLevels('municipality', 'administration')).sort(byArea);
  const larger = own.filter(ofLevels('district', 'state', 'country')).sort(byArea);
  const isWhole = files.areas.size > 0 && read.unanswered.length === 0;
  const inLarger = isWhole ? [...municipalServicesRows(read.areas)].sort(byArea) : [];
  const common = { ...time, territoryDate: null };
  return [
    {
      dataset: servicesDataset,
      ...common,
      indicators: ownServiceIndicators,
      rowsRead: administered.length + rejections.length,
      rows: administered,
      rejections,
      notes: notesOf(files, read),
      doubts: [...doubts, ...doubtsOf(files, read)],
    },
    ...datasetOf(areasDataset, ownServiceIndicators, larger),
    ...datasetOf(municipalServicesDataset, municipalServiceIndicators, inLarger),
  ];

  function datasetOf(
    dataset: ParsedDataset['dataset'],
    indicators: ParsedDataset['indicators'],
    rows: readonly ObservationRow[],
  ): readonly ParsedDataset[] {
    return rows.length === 0
      ? []
      : [{ dataset, ...common, indicators, rowsRead: rows.length, rows, rejections: [] }];
  }
}

function refuseUnreadable({ entries: { read, rejections } }: FilesRead): void {
  const [first] = rejections;
  if (first === undefined || read > 0) return;
  throw new Problem(
    first.code,
    `None of the ${rejections.length} entries can be read; the first: ${first.reason}`,
    'Hand in the export or the answers as they were downloaded.',
    { row: first.row, column: first.field },
  );
}

const ofLevels =
  (...levels: readonly AreaLevel[]) =>
  ({ area }: ObservationRow): boolean =>
    levels.includes(area.level);

const byArea = (a: ObservationRow, b: ObservationRow): number =>
  byCodeUnits(`${a.area.level} ${a.area.code}`, `${b.area.level} ${b.area.code}`);

function notesOf({ entries }: FilesRead, { passedOver, doubled }: AreasRead): readonly string[] {
  const { read, services } = entries;
  const notes = [`Entries of online services read: ${read}, for ${services} administrative services`];
  if (passedOver.length > 0) {
    notes.push(`Government regions and unincorporated areas passed over: ${passedOver.length}`);
  }
  if (doubled.length > 0) {
    notes.push(
      `Areas with two regional keys, taken together: ${doubled.length} (${doubled.slice(0, 3).join(', ')} …)`,
    );
  }
  return notes;
}

/** Share of unreadable entries above which the counts cannot be believed. */
const rejectionLimit = 0.05;

function doubtsOf(files: FilesRead, { unanswered }: AreasRead): readonly string[] {
  const { read, rejections } = files.entries;
  const doubts: string[] = [];
  if (unanswered.length > 0) {
    const examples = unanswered.slice(0, 3).join(', ');
    doubts.push(
      `${unanswered.length} of ${files.areas.size} areas of the list have no answer (${examples} …)`,
    );
  }
  if (rejections.length > (read + rejections.length) * rejectionLimit) {
    doubts.push(`${rejections.length} of ${read + rejections.length} entries cannot be read`);
  }
  if (files.hasExport) doubts.push('an export does not count its lines: nothing tells whether it is whole');
  return doubts;
}
