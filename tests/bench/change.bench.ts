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
  console.log('change between two periods, one weighting');
  const print = (label: string, time: number, aim: string) =>
    console.log(`  ${label}: ${time.toFixed(3)} s, ${(time / unit).toFixed(3)} × (aim ${aim})`);
  for (const municipalities of [2_697, 5_393, 10_787]) {
    const panel = generatedPanel(municipalities);
    for (const draws of [500, 1_000, 2_000]) {
      const time = await medianSeconds(() => bootstrap(panel, { weighting: 'inhabitants', seed: 1, draws }));
      const isAimed = municipalities === 10_787 && draws === 2_000;
      print(`${municipalities} municipalities × ${draws} draws`, time, isAimed ? '≤ 0.25 s' : 'none');
    }
  }
  const panel = generatedPanel(10_787);
  const request = { panel, seeds: { municipalities: 1, inhabitants: 1 }, unexplainedFalls: 0, maximum: 100 };
  print('all of a pair, both weightings', await medianSeconds(() => changeBetween(request)), 'none');
  const workers = changeWorkers();
  for (const indicators of [1, 2, 4, 8]) {
    const all = () => Promise.all(Array.from({ length: indicators }, () => workers.compute(request)));
    print(`pairs of ${indicators} indicators on all processors`, await medianSeconds(all), 'none');
  }
  await workers.close();
}
