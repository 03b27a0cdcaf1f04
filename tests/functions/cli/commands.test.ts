import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLocal } from '@kluftatlas/functions/composition/local.ts';
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

describe('the command line', () => {
  test.each([
    ['start', '--no-serve'],
    ['ingest', '--accept'],
  ] as const)('%s --help explains its options', async (name, option) => {
    const { code, output } = await command(home, name, '--help');
    expect(code).toBe(0);
    expect(output).toContain(option);
  });

  test('a store in use names the process that holds it', async () => {
    const { close } = await openLocal(home);
    const { code, errors } = await command(home, 'start', '--no-serve');
    await close();
    expect(code).toBe(1);
    expect(errors).toContain('Problem store-locked');
    expect(errors).toContain(String(process.pid));
  });

  test.each([
    [['no-such-source', 'x.csv'], 'unknown-source'],
    [['destatis-gv'], 'usage'],
    [['destatis-gv', 'no-such-file.xlsx'], 'file-missing'],
    [['breitbandatlas', 'package.json', '--period', '2021'], 'usage'],
    [['breitbandatlas', 'package.json', '--accept', ' '], 'usage'],
  ])('ingest %j ends with %s', async (args, problem) => {
    const { code, errors } = await command(home, 'ingest', ...args);
    expect(code).toBe(1);
    expect(errors).toContain(`Problem ${problem}`);
    expect(errors).toContain('What to do: ');
  });

  test('an unknown option is a Problem too', async () => {
    const { code, errors } = await command(home, 'start', '--prot', '80');
    expect(code).toBe(1);
    expect(errors).toContain('Problem usage');
  });

  test.each(['many', '', '0', '65536', '1e3', '0x50', '80.5'])(
    'port “%s” is refused before anything is read',
    async (port) => {
      const { code, errors } = await command(home, 'start', '--port', port);
      expect(code).toBe(1);
      expect(errors).toContain('is not a port');
    },
  );

  test('an empty file is refused, and nothing counts', async () => {
    const file = join(home, 'empty.csv');
    await writeFile(file, '');
    const { code, errors } = await command(home, 'ingest', 'breitbandatlas', file);
    expect(code).toBe(1);
    expect(errors).toContain('Problem empty-file');
    const { store, close } = await openLocal(home);
    expect(await store.readCurrentRelease()).toBeNull();
    await close();
  });
});
