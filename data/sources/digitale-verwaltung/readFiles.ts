import type { Rejection } from '../../domain/observation.ts';
import { Problem } from '../../domain/problem.ts';
import type { SourceFile } from '../../domain/source.ts';
import { readAnswers } from '../shared/answers.ts';
import { readCsv } from '../shared/csv.ts';
import { decodeText } from '../shared/decodeText.ts';
import { fileKind, foreignFile } from '../shared/fileKind.ts';
import { gunzip } from '../shared/inflate.ts';
import { rejection } from '../shared/rejection.ts';
import { listedArea, listPage, refuseMissingPages, type ListPage } from './answers.ts';
import {
  fieldName,
  fieldsOfItem,
  neededFields,
  serviceRow,
  type Fields,
  type ServiceRow,
} from './serviceRow.ts';

export interface FilesRead {
  readonly rows: readonly ServiceRow[];
  readonly rejections: readonly Rejection[];
  /** The list of areas; empty where it is not in the files. */
  readonly areas: ReadonlyMap<string, string>;
  /** Areas of which the files say everything, with or without services. */
  readonly asked: readonly AskedArea[];
}

export interface AskedArea {
  readonly ars: string;
  readonly includesBelow: boolean;
  /** Number of the answer, as in `ServiceRow`. */
  readonly row: number;
}

interface Read {
  readonly fields: Fields;
  readonly row: number;
}

const known =
  'answers of open-ars and open-pvog as JSON (as npm run fetch collects them, or single pages), or the export of open-pvog as CSV';

/** The file and its companions, told apart by their content. */
export function readFiles(file: SourceFile): FilesRead {
  const pages: ListPage[] = [];
  const records: Read[] = [];
  for (const each of [file, ...(file.companions ?? [])]) {
    try {
      const read = readOne(each.bytes);
      if ('pages' in read) pages.push(...read.pages);
      else records.push(...read.records);
    } catch (error) {
      throw error instanceof Problem ? error.at({ file: each.name }) : error;
    }
  }
  refuseMissingPages(pages);
  const services = pages.filter(({ kind }) => kind === 'services');
  const items = services.flatMap(({ items: ofPage, row }) =>
    ofPage.map((item) => ({ fields: fieldsOfItem(item), row })),
  );
  const areas = pages.filter(({ kind }) => kind === 'areas').flatMap((page) => page.items.map(listedArea));
  return {
    ...rowsOf([...records, ...items]),
    areas: new Map(areas),
    asked: services.flatMap(({ asked, includesBelow, row }) =>
      asked === null ? [] : [{ ars: asked, includesBelow, row }],
    ),
  };
}

function rowsOf(records: readonly Read[]): Pick<FilesRead, 'rows' | 'rejections'> {
  const rows: ServiceRow[] = [];
  const rejections: Rejection[] = [];
  for (const { fields, row } of records) {
    try {
      rows.push(serviceRow(fields, row));
    } catch (error) {
      rejections.push(rejection(error, row));
    }
  }
  return { rows, rejections };
}

type One = { readonly pages: readonly ListPage[] } | { readonly records: readonly Read[] };

function readOne(bytes: Uint8Array, isUnpacked = false): One {
  const kind = fileKind(bytes);
  if (kind === 'gzip' && !isUnpacked) return readOne(gunzip(bytes), true);
  if (kind !== 'text') throw foreignFile(kind, bytes, `data of the dashboard: ${known}`);
  const start = new TextDecoder().decode(bytes.subarray(0, 4_096)).replace(/^\ufeff/, '');
  if (/^\s*[[{]/.test(start)) return { pages: readAnswers(bytes).map(listPage) };
  const text = decodeText(bytes);
  const [header = ''] = text.split('\n', 1);
  if (/leika/i.test(header)) return { records: recordsOf(text) };
  throw new Problem('wrong-file', 'The file is not one of the dashboard', `Known files: ${known}.`);
}

/** @throws Problem `column-missing`, `empty-file` for an export without services: it does not say whose they are */
function recordsOf(text: string): readonly Read[] {
  const { header, records } = readCsv(text);
  const names = header.map(fieldName);
  const missing = neededFields.filter((name) => !names.includes(name));
  if (missing.length > 0) {
    throw new Problem(
      'column-missing',
      `The export has no column ${missing.join(', ')}`,
      'Download it again.',
      {
        row: 1,
        column: missing[0] as string,
      },
    );
  }
  const columns = new Map(names.map((name, at) => [name, at]));
  return records.map(({ row, fields }) => ({
    row,
    fields: (name) => {
      const at = fields.length === header.length ? columns.get(name) : undefined;
      return at === undefined ? '' : (fields[at] ?? '').trim();
    },
  }));
}
