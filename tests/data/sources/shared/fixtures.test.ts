import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isPeriod } from '@kluftatlas/data/domain/period.ts';
import type { SourceFile } from '@kluftatlas/data/domain/source.ts';
import { adapters } from '@kluftatlas/data/sources/index.ts';
import { describe, expect, it } from 'vitest';
import { problemOf } from './problemOf.ts';

/*
 * Every folder `tests/fixtures/<source>/<case>/` is a test: `input.*` is read by that source's adapter and must give
 * `expected.json` (the dataset without its rejections) and `rejected.json`, or end with `problem.json`.
 * A `period` beside them is handed over as `--period` would be.
 */
const root = fileURLToPath(new URL('../../../fixtures', import.meta.url));

const foldersIn = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

function inputOf(folder: string): SourceFile {
  const [name, ...more] = readdirSync(folder).filter((file) => file.startsWith('input.'));
  if (name === undefined || more.length > 0) throw new Error(`${folder} needs exactly one input.*`);
  const input = { name, bytes: new Uint8Array(readFileSync(join(folder, name))) };
  const given = join(folder, 'period');
  if (!existsSync(given)) return input;
  const period = readFileSync(given, 'utf8').trim();
  if (!isPeriod(period)) throw new Error(`${given} holds no period`);
  return { ...input, period };
}

const cases = foldersIn(root).flatMap((source) =>
  foldersIn(join(root, source)).map((name) => ({ source, name, folder: join(root, source, name) })),
);

describe('the fixtures of the sources', () => {
  it('are found', () => {
    expect(cases.length).toBeGreaterThan(0);
  });

  it.each(cases)('$source: $name', async ({ source, folder }) => {
    const adapter = adapters.find((candidate) => candidate.source.id === source);
    if (adapter === undefined) throw new Error(`No source “${source}” is registered`);
    const input = inputOf(folder);
    if (existsSync(join(folder, 'problem.json'))) {
      const { code, place, message, advice } = await problemOf(() => adapter.parse(input));
      expect({ code, place, message, advice }).toEqual(json(join(folder, 'problem.json')));
      return;
    }
    const [parsed, ...others] = await adapter.parse(input);
    expect(others).toEqual([]);
    if (parsed === undefined) throw new Error('No dataset was read');
    const { rejections, ...dataset } = parsed;
    expect(dataset).toEqual(json(join(folder, 'expected.json')));
    expect(rejections).toEqual(json(join(folder, 'rejected.json')));
    const kept = dataset.rows.length + (dataset.changes?.length ?? 0);
    expect(kept + rejections.length).toBe(dataset.rowsRead);
  });
});
