import { headerWord } from '../../shared/headerWords.ts';
import type { Cell, Sheet } from '../../shared/sheet.ts';
import { plainLabel } from '../labels.ts';

/** A column behind those that name the area: the words of its block, carried forward, and its own. */
export interface BlockColumn {
  readonly position: number;
  readonly block: string;
  readonly label: string;
}

/** A sheet of the workbook with its parts found by their words. */
export interface BlockSheet {
  readonly name: string;
  /** Row of the header, counted from 1; data rows follow it. */
  readonly headerRow: number;
  readonly key: number;
  readonly level: number;
  readonly columns: readonly BlockColumn[];
  /** All words above the header: dates, units, notes. */
  readonly above: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly Cell[] }[];
}

/** The header stands below a few lines of titles. */
const deepestHeader = 20;
const areaLabels = new Set(['ags', 'name', 'verwaltungsebene', 'land', 'kreis', 'raumkategorie']);

const wordsOf = (cell: Cell | undefined): string => plainLabel(String(cell ?? ''));

/** The sheet where one line names “AGS” and “Verwaltungsebene”; `null` for sheets of notes and of anything else. */
export function findBlocks({ name, rows }: Sheet): BlockSheet | null {
  const at = rows.slice(0, deepestHeader).findIndex((cells) => {
    const labels = cells.map(headerWord);
    return labels.includes('ags') && labels.includes('verwaltungsebene');
  });
  const header = rows[at];
  if (header === undefined) return null;
  const labels = header.map(headerWord);
  const titles = rows.slice(0, at);
  const blocks = titles.map((cells) => carriedForward(cells, header.length));
  return {
    name,
    headerRow: at + 1,
    key: labels.indexOf('ags'),
    level: labels.indexOf('verwaltungsebene'),
    columns: header.flatMap((cell, position) =>
      areaLabels.has(labels[position] as string) || wordsOf(cell) === ''
        ? []
        : [{ position, block: blockAt(blocks, position), label: wordsOf(cell) }],
    ),
    above: titles.flatMap((cells) => cells.map(wordsOf).filter((words) => words !== '')),
    rows: rows
      .slice(at + 1)
      .map((cells, index) => ({ row: at + 2 + index, cells }))
      .filter(({ cells }) => cells.some((cell) => cell !== null)),
  };
}

/** Dates and units stand among the titles of blocks and name none. */
const isNoTitle = (words: string): boolean =>
  /\d{2}\.\d{4}/.test(words) || /^(angaben|datenstand|stand|zurück|quelle)/i.test(words);

/** Of a merged cell only the first one has the words: they hold up to the next ones. */
function carriedForward(cells: readonly Cell[], width: number): readonly string[] {
  let current = '';
  return Array.from({ length: width }, (_, position) => {
    const words = wordsOf(cells[position]);
    if (words !== '') current = isNoTitle(words) ? '' : words;
    return current;
  });
}

/** The nearest title above a column. */
const blockAt = (blocks: readonly (readonly string[])[], position: number): string =>
  blocks.findLast((titles) => titles[position] !== '')?.[position] ?? '';
