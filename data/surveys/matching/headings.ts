import type { ExportColumn } from '../reading/exportTable.ts';
import { plainText } from './plainText.ts';

/** What a column may be recognised by, each form for comparing. */
export interface HeadingForms {
  /** `paths_own`, in lower case. */
  readonly codes: readonly string[];
  readonly texts: readonly string[];
}

const code = /^([A-Za-z]\w*)((?:\[[^\][]*\])*)$/;
const codeAndText = /^([A-Za-z]\w*(?:\[[^\][]*\])*)\.\s+(.*)$/s;
/** LimeSurvey lets people choose what stands between code and text: then the text alone is held against the codebook. */
const otherSeparator = /^[A-Za-z]\w*(?:\[[^\][]*\])*\s*[:;|/–-]\s*(.*)$/s;
/** Of an array with two scales: `q[row][1]`, counted from 1, or `q_row_0`, counted from 0. */
const dualScale = /^([A-Za-z][A-Za-z0-9]*)\[([A-Za-z0-9]+)\]\[([12])\]$/;
const dualScaleLow = /^([A-Za-z][A-Za-z0-9]*)_([A-Za-z0-9]+)_([01])$/;

/**
 * The forms in which survey tools name a column: `dms` · `paths[own]` · `paths_own` · `dms. Haben Sie …?` ·
 * `Haben Sie …? [Option]` · `Haben_Sie_…?` · and the second description that Qualtrics and SPSS give. The two scales of an array of
 * LimeSurvey are two matrices, whose codes are the array's with 1 and 2 behind it.
 */
export function headingForms({ heading, label }: Pick<ExportColumn, 'heading' | 'label'>): HeadingForms {
  const [, before = heading, text = ''] = codeAndText.exec(heading) ?? [];
  const [, behind = ''] = otherSeparator.exec(heading) ?? [];
  const spaced = /\s/.test(heading) ? '' : heading.replaceAll('_', ' ');
  const texts = [heading, text, label, behind, spaced].map(plainText).filter((form) => form !== '');
  return {
    codes: [codeOf(before), scaleOf(before)].flatMap((found) => found ?? []),
    texts: [...new Set(texts)],
  };
}

function codeOf(text: string): string | null {
  const [, name, parts = ''] = code.exec(text) ?? [];
  if (name === undefined) return null;
  const inner = [...parts.matchAll(/\[([^\]]*)\]/g)].map(([, part = '']) => part);
  return [name, ...inner].join('_').toLowerCase();
}

function scaleOf(text: string): string | null {
  const [, name, row, scale] = dualScale.exec(text) ?? [];
  if (name !== undefined) return `${name}${scale}_${row}`.toLowerCase();
  const [, base, part, from0] = dualScaleLow.exec(text) ?? [];
  return base === undefined ? null : `${base}${Number(from0) + 1}_${part}`.toLowerCase();
}
