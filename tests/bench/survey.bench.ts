import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { commandFlags } from '../support/commandFlags.ts';

const script = fileURLToPath(new URL('../support/readSurvey.ts', import.meta.url));
const rows = 1_000_000;
/** As many as there are municipalities. */
const places = 10_787;
const aim = 256;

interface Read {
  readonly columns: number;
  readonly seconds: number;
  readonly peakMegabytes: number;
}

/**
 * A million rows made while they are read, held against a codebook and a register, with the flags that `npm run survey` has; without
 * the database, which is not there in the cloud.
 */
export async function runSurveyBench(): Promise<void> {
  const { flags } = await commandFlags('survey');
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...[...flags, script, String(rows), String(places)],
  ]);
  const { columns, seconds, peakMegabytes } = JSON.parse(stdout) as Read;
  console.log(
    `answers of a survey, ${rows} rows × ${columns} columns (CSV, made on the fly): ${seconds.toFixed(0)} s, ${Math.round(rows / seconds)} rows/s, peak ${peakMegabytes} MB (aim ≤ ${aim})`,
  );
}
