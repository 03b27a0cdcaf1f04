import { bootstrap } from '@kluftatlas/data/measures/bootstrap.ts';
import { changeBetween } from '@kluftatlas/data/measures/change.ts';
import { changeWorkers } from '@kluftatlas/functions/adapters/workers/changeWorkers.ts';
import type { Panel } from '@kluftatlas/data/measures/panel.ts';
import { panelFrom, row } from '../data/measures/support/panels.ts';
import { medianSeconds } from './yardstick.ts';

/** As many municipalities in eight classes, as unequal in size as the real ones. */
const generatedPanel = (municipalities: number): Panel =>
  panelFrom(
    Array.from({ length: municipalities }, (_, each) => {
      const place = each / municipalities;
      const sizeClass = Math.floor(8 * place ** 3);
      return row(
        Math.floor(100 * Math.exp(8 * place)),
        sizeClass,
        (each * 7919) % 101,
        (each * 104_729) % 101,
      );
    }),
    8,
  );

/** How the intervals of one pair of periods grow with municipalities and with draws, and what all of a pair costs. */
export async function runChangeBench(unit: number): Promise<void> {
  console.log('change between two periods, one weighting; growth against the first line of each part');
  let first = 0;
  const print = (label: string, time: number, isFirst: boolean, aim = 'none') => {
    if (isFirst) first = time;
    const growth = `${(time / first).toFixed(2)} × the first`;
    console.log(`  ${label}: ${growth}, ${time.toFixed(3)} s, ${(time / unit).toFixed(3)} × (aim ${aim})`);
  };
  const intervalsOf = (municipalities: number, draws: number) => {
    const panel = generatedPanel(municipalities);
    return medianSeconds(() => bootstrap(panel, { weighting: 'inhabitants', seed: 1, draws }));
  };
  for (const n of [2_697, 5_393, 10_787]) {
    print(`${n} municipalities × 2000 draws`, await intervalsOf(n, 2_000), n === 2_697);
  }
  for (const draws of [500, 1_000, 2_000]) {
    const aim = draws === 2_000 ? '≤ 0.25 s' : 'none';
    print(`10787 municipalities × ${draws} draws`, await intervalsOf(10_787, draws), draws === 500, aim);
  }
  const panel = generatedPanel(10_787);
  const request = { panel, seeds: { municipalities: 1, inhabitants: 1 }, unexplainedFalls: 0, maximum: 100 };
  print('all of a pair, both weightings', await medianSeconds(() => changeBetween(request)), true);
  const workers = changeWorkers();
  for (const indicators of [1, 2, 4, 8]) {
    const all = () => Promise.all(Array.from({ length: indicators }, () => workers.compute(request)));
    const label = `pairs of ${indicators} indicators on all processors`;
    print(label, await medianSeconds(all), indicators === 1);
  }
  await workers.close();
}
