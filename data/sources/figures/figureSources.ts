import { Problem } from '../../domain/problem.ts';
import type { FigureRespondents } from '../../domain/release.ts';
import { readReferenceTable, type TableRow } from '../shared/referenceTable.ts';

/** What is the same for all figures of one source; keys are those of the rows' attributes. */
export interface FigureSource {
  readonly publisher: string;
  readonly sponsorDe: string;
  readonly sponsorEn: string;
  readonly title: string;
  readonly respondents: FigureRespondents;
  readonly frameDe: string;
  readonly frameEn: string;
}

const columns = [
  'source_id',
  'publisher',
  'sponsor_de',
  'sponsor_en',
  'title',
  'respondents',
  'frame_de',
  'frame_en',
];

const respondents: readonly FigureRespondents[] = [
  'municipalities',
  'administrations',
  'districts',
  'persons',
  'portals',
  'deskResearch',
  'records',
];

export const isRespondents = (text: string): text is FigureRespondents =>
  (respondents as readonly string[]).includes(text);

/** @throws Problem as `readReferenceTable`, `duplicate-key`, `value-format` for unknown respondents */
export function readFigureSources(bytes: Uint8Array): ReadonlyMap<string, FigureSource> {
  const sources = new Map<string, FigureSource>();
  for (const row of readReferenceTable(bytes, columns)) {
    const id = row.text('source_id');
    if (sources.has(id)) {
      throw new Problem('duplicate-key', `${id} is there twice`, 'Delete one of the rows.', {
        row: row.row,
        column: 'source_id',
      });
    }
    sources.set(id, sourceOf(row));
  }
  return sources;
}

function sourceOf(row: TableRow): FigureSource {
  const asked = row.text('respondents');
  if (!isRespondents(asked)) {
    throw new Problem('value-format', `“${asked}” is not known`, `Known: ${respondents.join(', ')}.`, {
      row: row.row,
      column: 'respondents',
    });
  }
  return {
    publisher: row.text('publisher'),
    sponsorDe: row.text('sponsor_de'),
    sponsorEn: row.text('sponsor_en'),
    title: row.text('title'),
    respondents: asked,
    frameDe: row.text('frame_de'),
    frameEn: row.text('frame_en'),
  };
}
