import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openLocal } from '@kluftatlas/functions/composition/local.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { seedRegister } from '../core/survey/seededRegister.ts';
import { command } from './command.ts';

let folder: { readonly path: string; remove(): Promise<void> };
const at = (name: string) => join(folder.path, name);
const simulate = (home: string, ...args: string[]) => command(at(home), 'survey', 'simulate', ...args);

beforeAll(async () => {
  folder = await temporaryFolder();
  const { store, close } = await openLocal(at('home'));
  await seedRegister(store);
  await close();
});
afterAll(() => folder.remove());

describe('npm run survey -- simulate', () => {
  it('writes the same made-up answers as each tool would, marked in the name of every file', async () => {
    const { code, output } = await simulate('home', '--wave', '2025-05', '--out', at('made-up'));
    expect([code, output]).toEqual([0, expect.stringMatching(/^\d+ made-up answers of digitalisierung-/)]);
    const files = await readdir(at('made-up'));
    const start = 'simuliert-digitalisierung-der-verwaltungen-2025-05.';
    expect(files.sort()).toEqual(
      ['csv', 'limesurvey-codes.csv', 'limesurvey-text.csv', 'qualtrics.csv', 'xlsx'].map(
        (end) => start + end,
      ),
    );
    const codes = await readFile(at(`made-up/${start}limesurvey-codes.csv`), 'utf8');
    expect(codes).toMatch(/^\uFEFF"id","submitdate","lastpage","startlanguage","seed","verwaltung","land",/);
    expect(codes.split('\n')[0]).toContain('"ai[minut]"');
    const qualtrics = await readFile(at(`made-up/${start}qualtrics.csv`), 'utf8');
    expect(qualtrics.split('\n')[2]).toMatch(/^"\{""ImportId"":""startDate""\}"/);
  });

  it.each<[string, string, string[], string]>([
    ['without a register', 'empty', [], 'register-missing'],
    ['of a wave that is no month', 'home', ['--wave', '2025'], 'usage'],
    ['of a codebook that is not there', 'home', ['--codebook', 'none.json'], 'file-missing'],
  ])('is refused %s', async (_, home, args, code) => {
    const { code: exit, errors } = await simulate(home, ...args);
    expect([exit, errors]).toEqual([1, expect.stringContaining(`Problem ${code}`)]);
  });
});
