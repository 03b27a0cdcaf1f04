import { fileURLToPath } from 'node:url';
import { runScript } from './runMeasured.ts';

const script = fileURLToPath(new URL('measuresOfRelease.ts', import.meta.url));

/** How all measures of a release grow with municipalities and with indicators, in time and in memory, on all processors. */
export async function runMeasuresBench(): Promise<void> {
  console.log(
    'measures of a release, four years of each indicator; growth of processor time against the first line',
  );
  let first = 0;
  for (const [municipalities, indicators] of [
    [2_697, 3],
    [5_393, 3],
    [10_787, 3],
    [10_787, 6],
    [10_787, 12],
  ] as const) {
    const run = await runScript(script, [String(municipalities), String(indicators)]);
    if (first === 0) first = run.computing;
    const growth = `${(run.computing / first).toFixed(2)} × the first`;
    const time = `${run.computing.toFixed(1)} s of processor time in ${run.seconds.toFixed(1)} s`;
    console.log(
      `  ${municipalities} municipalities × ${indicators} indicators: ${growth}, ${time}, peak ${run.megabytes} MB`,
    );
  }
}
