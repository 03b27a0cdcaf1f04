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

/**
 * The forms in which survey tools name a column: `dms` · `paths[own]` · `paths_own` · `dms. Haben Sie …?` ·
 * `Haben Sie …? [Option]` · and the second description that Qualtrics and SPSS give.
 */
export function headingForms({ heading, label }: ExportColumn): HeadingForms {
  const [, before = heading, text = ''] = codeAndText.exec(heading) ?? [];
  const found = codeOf(before);
  return {
    codes: found === null ? [] : [found],
    texts: [heading, text, label].map(plainText).filter((form) => form !== ''),
  };
}

function codeOf(text: string): string | null {
  const [, name, parts = ''] = code.exec(text) ?? [];
  if (name === undefined) return null;
  const inner = [...parts.matchAll(/\[([^\]]*)\]/g)].map(([, part = '']) => part);
  return [name, ...inner].join('_').toLowerCase();
}
