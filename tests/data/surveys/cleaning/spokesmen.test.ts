import type { Codebook } from '@kluftatlas/data/domain/codebook.ts';
import { variablesOf } from '@kluftatlas/data/domain/codebookVariables.ts';
import { spokesmen, type Sender } from '@kluftatlas/data/surveys/cleaning/spokesmen.ts';
import { expect, it } from 'vitest';
import { importCodebook, units } from '../support/world.ts';

/** Paths are asked only of those who have a DMS throughout. */
const codebook: Codebook = {
  ...importCodebook,
  items: importCodebook.items.map((item) =>
    item.code === 'paths' ? { ...item, askedIf: { variable: 'dms', isOneOf: ['d1'] } } : item,
  ),
};

const sender = (ags: string, position: number, answers: Readonly<Record<string, string>>): Sender => {
  const unit = units.byAgs.get(ags as never);
  if (unit === undefined) throw new Error(`no unit ${ags}`);
  return {
    ...{ unit, row: position, file: 'a.csv', submitted: null, clock: 'calendar', position },
    values: variablesOf(codebook).map(({ code }) => answers[code] ?? null),
  };
};

it.each([
  ['d1', '01051002'],
  ['aa', '01051001'],
])(
  'a member who answers %s and a question behind a filter speaks only if it was to be asked',
  (dms, speaker) => {
    const first = sender('01051001', 1, { dms: 'd2' });
    const last = sender('01051002', 2, { dms, paths_own: 'Y' });
    expect(spokesmen([first, last], codebook).get('010515101')).toBe(speaker);
  },
);
