import { z } from 'zod';
import { Problem } from '../../domain/problem.ts';
import type { Identity } from '../../domain/codebook.ts';
import { cutHeading } from './cutHeading.ts';

/** What a person says of columns: heading (or `#` and the column's number) → what it is. */
export type ColumnMapping = ReadonlyMap<string, MappedTo>;

export type MappedTo =
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'identity'; readonly use: keyof Identity }
  | { readonly kind: 'submitted' }
  | { readonly kind: 'drop' };

const identityUses: readonly (keyof Identity)[] = ['ags', 'ars', 'association', 'name', 'state'];
const fileShape = z.record(z.string().trim().min(1).max(2_000), z.string().trim().min(1).max(60).nullable());

const invalid = (reason: string): Problem =>
  new Problem(
    'usage',
    `The column mapping cannot be used: ${reason}`,
    'Write {"<heading or #number>": "<code of a variable>"}; further @ags, @ars, @association, @name, @state, @submitted, or null to leave a column out.',
  );

/**
 * Reads a mapping: a JSON object from headings to codes of variables, `@ags`, `@ars`, `@association`, `@name`, `@state`,
 * `@submitted`, or `null` for a column that is left out.
 * @throws Problem `usage`
 */
export function readColumnMapping(text: string): ColumnMapping {
  const { data, error } = fileShape.safeParse(parsed(text));
  if (data === undefined) throw invalid(z.prettifyError(error));
  return new Map(Object.entries(data).map(([heading, code]) => [heading, mappedTo(heading, code)]));
}

/** What stands there is not repeated: it may be the answers, named by mistake. */
function mappedTo(heading: string, code: string | null): MappedTo {
  if (code === null) return { kind: 'drop' };
  if (!code.startsWith('@')) return { kind: 'code', code };
  if (code === '@submitted') return { kind: 'submitted' };
  const use = identityUses.find((name) => code === `@${name}`);
  if (use === undefined)
    throw invalid(`what “${cutHeading(heading)}” is to be is nothing that a column can be`);
  return { kind: 'identity', use };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw invalid('it is no JSON');
  }
}
