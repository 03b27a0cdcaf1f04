import { indicatorById } from '../../../catalogue/indicators.ts';
import { mobileAreaId, mobileHouseholdsId } from '../../../catalogue/mobile.ts';
import type { IndicatorId } from '../../../domain/ids.ts';
import { Problem } from '../../../domain/problem.ts';
import { catalogueOrder, type ValueColumn } from '../columns.ts';
import type { BlockColumn, BlockSheet } from './sheet.ts';
import { speedIndicator, type SheetKind } from './sheetKinds.ts';
import { generationOf, isMeasure, operatorOf, speedOf, technologyOf } from './words.ts';

interface Meaning {
  readonly indicator: IndicatorId;
  /** Columns of one word are compared with each other. */
  readonly technology: string;
  readonly speed: number;
}

/** The columns of a sheet that are understood, and the words of those that are not. */
export interface UnderstoodColumns {
  readonly columns: readonly ValueColumn[];
  readonly unknown: readonly string[];
}

/**
 * Columns are addressed by block and class, never by place. A block without a title of its own would be read as its
 * neighbour’s: where classes do not rise within a block, the rest of it is not understood.
 * @throws Problem `wrong-file` where a column is there twice
 */
export function understand(sheet: BlockSheet, kind: SheetKind): UnderstoodColumns {
  const columns: ValueColumn[] = [];
  const unknown: string[] = [];
  const lost = withoutTitle(sheet.columns);
  const special5g = sheet.columns.some(({ label }) => /^5g (dss|nsa)/i.test(label));
  for (const column of sheet.columns.filter(({ label }) => isMeasure(label))) {
    const words = `“${[column.block, column.label].filter(Boolean).join(' ')}”`;
    const isUnclear = lost.has(column.position) || (special5g && /^5g\*?$/i.test(column.label));
    const meaning = isUnclear ? null : meaningOf(column, kind);
    if (meaning === null) unknown.push(words);
    else if (columns.some(({ indicator }) => indicator === meaning.indicator)) throw twice(words, sheet);
    else columns.push({ position: column.position, label: words.slice(1, -1), ...meaning });
  }
  const place = ({ indicator }: ValueColumn) => catalogueOrder.get(indicator) ?? 0;
  return { columns: columns.sort((a, b) => place(a) - place(b)), unknown };
}

function meaningOf(column: BlockColumn, kind: SheetKind): Meaning | null {
  const meaning = kind === 'mobileArea' ? ofArea(column) : ofLines(column, kind);
  return meaning !== null && indicatorById(meaning.indicator) !== undefined ? meaning : null;
}

function ofLines({ block, label }: BlockColumn, kind: SheetKind): Meaning | null {
  const technology = technologyOf(block);
  const speed = speedOf(label);
  const generation = generationOf(label);
  if (technology !== undefined && speed !== undefined) {
    const indicator = speedIndicator(kind, technology, speed);
    return indicator === undefined ? null : { indicator, technology, speed };
  }
  if (kind === 'households' && technology === 'mobile' && generation !== undefined) {
    return { indicator: mobileHouseholdsId(generation), technology: generation, speed: 0 };
  }
  return null;
}

function ofArea({ block, label }: BlockColumn): Meaning | null {
  const operator = operatorOf(block);
  const generation = generationOf(label);
  if (operator === undefined || generation === undefined) return null;
  const indicator = mobileAreaId(operator, generation);
  return { indicator, technology: indicator, speed: 0 };
}

/** Positions from where the speeds of a block stop rising up to the next title. */
function withoutTitle(columns: readonly BlockColumn[]): ReadonlySet<number> {
  const lost = new Set<number>();
  let before = { block: '', speed: 0, isLost: false };
  for (const { block, label, position } of columns) {
    const speed = speedOf(label);
    if (speed === undefined) continue;
    const isLost: boolean = before.block === block && (before.isLost || speed <= before.speed);
    if (isLost) lost.add(position);
    before = { block, speed, isLost };
  }
  return lost;
}

const twice = (words: string, { name, headerRow }: BlockSheet) =>
  new Problem(
    'wrong-file',
    `The column ${words} is in the sheet twice`,
    'Hand in the workbook as published.',
    {
      sheet: name,
      row: headerRow,
      column: words,
    },
  );
