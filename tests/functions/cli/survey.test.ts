import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openLocal } from '@kluftatlas/functions/composition/local.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importCodebook } from '../../data/surveys/support/world.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { seedRegister } from '../core/survey/seededRegister.ts';
import { command } from './command.ts';

let folder: { readonly path: string; remove(): Promise<void> };
const at = (name: string) => join(folder.path, name);
const survey = (...args: string[]) => command(at('home'), 'survey', ...args);

beforeAll(async () => {
  folder = await temporaryFolder();
  const { store, close } = await openLocal(at('home'));
  await seedRegister(store);
  await close();
  await writeFile(at('codebook.json'), JSON.stringify(importCodebook));
  await mkdir(at('answers'));
  await writeFile(at('answers/a.csv'), 'email,ags,dms,share\nx@example.org,01001000,d1,40\n');
  await writeFile(at('answers/b.csv'), 'email,ags,dms,share\nx@example.org,01051001,d2,\n');
  await writeFile(at('answers/note.pdf'), '%PDF');
});
afterAll(() => folder.remove());

describe('npm run survey', () => {
  it('imports the files of a folder as one wave and tells what became of each row', async () => {
    const { code, output, errors } = await survey(
      ...['import', at('answers'), '--codebook', at('codebook.json'), '--wave', '2026-05'],
    );
    expect([errors.includes('Problem'), code]).toEqual([false, 0]);
    expect(output).toContain('Passed over in the folder: note.pdf');
    expect(output).toContain('survey/probe 2026-05: stored');
    expect(output).toContain('2 rows read · 2 taken · 0 incomplete');
    expect(output).toContain('a.csv (csv): 1 rows, 2 columns of answers; dropped unread: 1 about persons');
  });

  it('cleans a file, whole or not at all, and never over another', async () => {
    const clean = () =>
      survey('clean', at('answers/a.csv'), '--codebook', at('codebook.json'), '--out', at('clean.csv'));
    expect((await clean()).output).toContain('1 of 1 rows written');
    expect(await readFile(at('clean.csv'), 'utf8')).toBe('ags,dms,share\r\n01001000,d1,40\r\n');
    const again = await clean();
    expect([again.code, again.errors]).toEqual([1, expect.stringContaining('The file is there already')]);
    expect(await readFile(at('clean.csv'), 'utf8')).toBe('ags,dms,share\r\n01001000,d1,40\r\n');
    await writeFile(at('cut.csv'), 'ags,dms,share\n01001000,d1,40\n01051001,d');
    const wrong = await survey(
      ...['clean', at('cut.csv'), '--codebook', at('codebook.json'), '--out', at('never.csv')],
    );
    expect(wrong.errors).toContain('Problem truncated-file');
    await expect(readFile(at('never.csv'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('names the file that holds a codebook or a mapping which cannot be used', async () => {
    await writeFile(at('torn.json'), '{');
    const wave = ['import', at('answers'), '--wave', '2026-05', '--codebook'];
    const codebook = await survey(...wave, at('torn.json'));
    expect(codebook.errors).toContain(`Problem codebook-invalid in ${at('torn.json')}`);
    const columns = await survey(...wave, at('codebook.json'), '--columns', at('torn.json'));
    expect(columns.errors).toContain(`Problem usage in ${at('torn.json')}`);
  });

  it('cleans made-up answers only into a file that says so by its name', async () => {
    await writeFile(at('made-up.csv'), 'ags,dms,share,synthetic\n01001000,d1,40,true\n');
    const clean = (out: string) =>
      survey('clean', at('made-up.csv'), '--codebook', at('codebook.json'), '--out', at(out));
    expect((await clean('c.csv')).errors).toContain('Problem usage in c.csv');
    await expect(readFile(at('c.csv'))).rejects.toMatchObject({ code: 'ENOENT' });
    expect((await clean('simuliert-c.csv')).code).toBe(0);
    expect(await readFile(at('simuliert-c.csv'), 'utf8')).toBe(
      'ags,dms,share,synthetic\r\n01001000,d1,40,true\r\n',
    );
  });

  it.each<[string, string[], string]>([
    ['nothing to do with surveys', ['count'], 'usage'],
    ['no file', ['import', '--codebook', 'x', '--wave', '2026-05'], 'usage'],
    ['no wave', ['import', 'answers.csv', '--codebook', 'x'], 'usage\n  No wave is named'],
    ['a wave that is a year', ['import', 'answers.csv', '--wave', '2026'], 'usage\n  “2026” is no month'],
    ['a 13th month', ['import', 'answers.csv', '--wave', '2026-13'], 'usage\n  “2026-13” is no month'],
    [
      'asking that ended in another month',
      ['import', 'a.csv', '--wave', '2026-05', '--to', '2026-06-01'],
      'usage',
    ],
    [
      'a codebook that is not there',
      ['import', 'a.csv', '--wave', '2026-05', '--codebook', 'none.json'],
      'file-missing',
    ],
    ['an empty reason', ['import', 'a.csv', '--wave', '2026-05', '--accept', ' '], 'usage'],
  ])('is refused with %s', async (_, args, code) => {
    const { code: exit, errors } = await survey(...args);
    expect([exit, errors]).toEqual([1, expect.stringContaining(`Problem ${code}`)]);
  });
});
