import { readColumnMapping } from '@kluftatlas/data/surveys/matching/columnMapping.ts';
import { matchColumns } from '@kluftatlas/data/surveys/matching/matchColumns.ts';
import { importCodebook } from './world.ts';

/** Columns by their headings, or by heading and second description. */
export const columnsOf = (headings: readonly (string | readonly [string, string])[]) =>
  headings.map((given) => {
    const [heading, label] = typeof given === 'string' ? [given, ''] : given;
    return { heading, label, valueLabels: null };
  });
/** What they are by the made-up codebook and what a person says of them. */
export const match = (headings: readonly (string | readonly [string, string])[], mapping?: object) =>
  matchColumns(
    columnsOf(headings),
    importCodebook,
    mapping === undefined ? undefined : readColumnMapping(JSON.stringify(mapping)),
  );
