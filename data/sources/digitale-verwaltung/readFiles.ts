import { Problem } from '../../domain/problem.ts';
import type { SourceFile } from '../../domain/source.ts';
import { readAnswers } from '../shared/answers.ts';
import { fileKind, foreignFile } from '../shared/fileKind.ts';
import { gunzip } from '../shared/inflate.ts';
import { listedArea, listPage, refuseMissingPages, type ListPage, type PagePlace } from './answers.ts';
import { collectEntries, type Entries } from './entries.ts';
import { knownFiles } from './knownFiles.ts';
import { exportLines } from './serviceExport.ts';
import { fieldsOfItem } from './serviceRow.ts';

export interface FilesRead {
  readonly entries: Entries;
  /** The list of areas; empty where it is not in the files. */
  readonly areas: ReadonlyMap<string, string>;
  /** Areas of which the files say everything, with or without services. */
  readonly asked: readonly AskedArea[];
  /** An export is among the files. */
  readonly hasExport: boolean;
}

export interface AskedArea {
  readonly ars: string;
  readonly includesBelow: boolean;
  /** Number of the answer in its file, counted from 1: its line, where fetching collected them. */
  readonly row: number;
}

/** The file and its companions, told apart by their content. */
export function readFiles(file: SourceFile): FilesRead {
  const entries = collectEntries();
  const places: PagePlace[] = [];
  const areas = new Map<string, string>();
  const asked: AskedArea[] = [];
  let hasExport = false;
  const readPage = ({ place, items }: ListPage, row: number): void => {
    places.push(place);
    if (place.kind === 'areas') for (const item of items) areas.set(...listedArea(item));
    else for (const item of items) entries.add(fieldsOfItem(item), row);
    const { asked: ars, includesBelow } = place;
    if (ars !== null) asked.push({ ars, includesBelow, row });
  };
  for (const each of [file, ...(file.companions ?? [])]) {
    try {
      const text = plainText(each.bytes);
      if (/^\s*[[{]/.test(startOf(text))) {
        let row = 0;
        for (const answer of readAnswers(text)) readPage(listPage(answer), (row += 1));
      } else {
        hasExport = true;
        for (const { fields, row } of exportLines(text)) entries.add(fields, row);
      }
    } catch (error) {
      throw error instanceof Problem ? error.at({ file: each.name }) : error;
    }
  }
  refuseMissingPages(places);
  return { entries: entries.result(), areas, asked, hasExport };
}

function plainText(bytes: Uint8Array): Uint8Array {
  const plain = fileKind(bytes) === 'gzip' ? gunzip(bytes) : bytes;
  const kind = fileKind(plain);
  if (kind !== 'text') throw foreignFile(kind, plain, `data of the dashboard: ${knownFiles}`);
  return plain;
}

const startOf = (bytes: Uint8Array): string =>
  new TextDecoder().decode(bytes.subarray(0, 4_096)).replace(/^\ufeff/, '');
