import { openLocal } from '@kluftatlas/functions/composition/local.ts';
import { municipalityRows } from '../../../contracts/testData.ts';
import { writtenSnapshot } from './writtenSnapshot.ts';

/*
 * A process of its own for the tests of locks and sudden ends: opens the store in the folder given, says so,
 * writes batch after batch for ever and says after each one that it is in. Ends on a Problem with its text.
 */
const [home = ''] = process.argv.slice(2);
const say = (words: string) => process.stdout.write(`${words}\n`);

try {
  const { store } = await openLocal(home);
  say('open');
  const rows = municipalityRows(16 * 25 * 1_000, [1, null, 0]);
  for (let start = 0; start < rows.length; start += 25) {
    await store.writeObservations(writtenSnapshot, rows.slice(start, start + 25));
    say(`written ${start + 25}`);
  }
} catch (error) {
  say(`failed ${error instanceof Error && 'code' in error ? String(error.code) : ''} ${String(error)}`);
}
