import { runChangeBench } from './change.bench.ts';
import { runMeasuresBench } from './measures.bench.ts';
import { runParseBench } from './parse.bench.ts';
import { runPipelineBench } from './pipeline.bench.ts';
import { runSurveyBench } from './survey.bench.ts';
import { runWaveBench } from './wave.bench.ts';
import { bareRead, generatedTable } from './yardstick.ts';

const unit = await bareRead(generatedTable());
console.log(
  `unit: csv-parse reads 11,000 rows × 54 columns in ${unit.toFixed(3)} s; × is a multiple of it\n`,
);
await runParseBench();
await runSurveyBench();
await runWaveBench(unit);
await runChangeBench(unit);
await runMeasuresBench();
await runPipelineBench(unit);
