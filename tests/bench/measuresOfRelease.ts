/* Computes the measures of a generated release: `measuresOfRelease.ts <municipalities> <indicators>`, four years each. */
import { indicators } from '@kluftatlas/data/catalogue/indicators.ts';
import { changeWorkers } from '@kluftatlas/functions/adapters/workers/changeWorkers.ts';
import { measureFiles } from '@kluftatlas/functions/core/release/downloads.ts';
import { evaluator } from '@kluftatlas/functions/core/release/evaluate.ts';
import { schemesOf } from '@kluftatlas/functions/core/release/schemes.ts';
import { generatedColumns, generatedTerritory } from './generatedTerritory.ts';

const years = 4;
const [municipalities, count] = process.argv.slice(2).map(Number) as [number, number];
const territory = generatedTerritory(municipalities);
const workers = changeWorkers();
const evaluate = evaluator(territory, schemesOf(territory, []), workers.compute);
for (const indicator of indicators.filter(({ unit }) => unit === 'municipality').slice(0, count)) {
  const columns = generatedColumns(indicator.id, municipalities, years);
  measureFiles((await evaluate(indicator, columns, 'generated')).measures);
}
await workers.close();
