import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeWithSamples, samplePath } from '../../samples.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { command } from './command.ts';

let home = '';
let remove = async () => {};

beforeAll(async () => {
  const folder = await temporaryFolder();
  home = folder.path;
  remove = () => folder.remove();
});
afterAll(() => remove());

const fetch = (...args: string[]) => command(home, 'fetch', ...args);

describe('npm run fetch', () => {
  test('--help explains its options and names the sources', async () => {
    const { code, output } = await fetch('--help');
    expect(code).toBe(0);
    for (const word of ['--edition', '--year', '--dry-run', '--file', 'destatis-gv', 'GENESIS_TOKEN'])
      expect(output).toContain(word);
  });

  test('--dry-run says what would be asked for, from whom, and what is only found by hand', async () => {
    const { code, output } = await fetch('breitbandatlas', '--dry-run');
    expect(code).toBe(0);
    expect(output).toContain('only from data.bundesnetzagentur.de, gigabitgrundbuch.bund.de');
    expect(output).toContain('/Downloads/bba_12_2025.xlsx');
    expect(output).toContain('cannot be guessed');
  });

  test('--dry-run with a year names the file of that year', async () => {
    const { output } = await fetch('destatis-gv', '--year', '2021', '--dry-run');
    expect(output).toContain('/31122021_Auszug_GV.xlsx');
    expect(output).not.toContain('Aktuell');
  });

  test('a source whose files are only found by hand says where, without asking anybody', async () => {
    const { code, output } = await fetch('bbsr-umsteiger');
    expect(code).toBe(0);
    expect(output).toContain('npm run fetch -- bbsr-umsteiger --file <path>');
  });

  test('without the token nothing is asked of the Regionalstatistik', async () => {
    const { code, output } = await fetch('genesis', '--edition', '12411-01-01-4');
    expect(code).toBe(1);
    expect(output).toContain('Problem secret-missing');
  });

  test.each([
    [[], 'unknown-source'],
    [['destatis-gv', '--year', '21'], 'usage'],
    [['destatis-gv', '--edition', 'weekly'], 'usage'],
    [['destatis-gv', '--trusted-origins', 'http://127.0.0.1'], 'usage'],
    [['destatis-gv', '--file', 'file:///etc/hostname'], 'file-missing'],
  ])('%j ends with %s', async (args, problem) => {
    const { code, errors } = await fetch(...args);
    expect(code).toBe(1);
    expect(errors).toContain(`Problem ${problem}`);
  });

  test('--file reads a file of this machine, as it is', async () => {
    const path = join(home, 'page.xlsx');
    await writeFile(path, '<html>');
    const { code, errors } = await fetch('destatis-gv', '--file', path);
    expect(code).toBe(1);
    expect(errors).toContain('Problem wrong-file');
  });
});

describeWithSamples('npm run fetch with a real file', () => {
  test('--file ingests it', async () => {
    const path = samplePath('destatis-gebietsaenderungen/2023.xlsx') ?? '';
    const { code, output } = await fetch('destatis-gebietsaenderungen', '--file', path);
    expect(code).toBe(0);
    expect(output).toMatch(/destatis-gebietsaenderungen\/changes \S+ +58/);
  });
});
