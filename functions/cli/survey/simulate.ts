import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isPeriod } from '@kluftatlas/data/domain/period.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import { codebooks } from '@kluftatlas/data/surveys/index.ts';
import { loadRegister } from '../../core/survey/loadRegister.ts';
import { simulatedExports } from '../../core/survey/simulatedExports.ts';
import { home } from '../home.ts';
import { withLocalPorts } from '../openPorts.ts';
import { outProblem } from './outProblem.ts';
import { codebookNamed } from './surveyFiles.ts';

export const help = `npm run survey -- simulate [options]

Makes up the answers of a wave, asked of the newest register in the store, and writes the same answers as LimeSurvey (codes and
full text), Qualtrics, a plain CSV and a workbook would hold them. They say nothing about anybody: rates and answers are
invented. Nothing is stored; read them in with import --simulated.

  --codebook <file or id>  what is asked; the reference questionnaire unless given
  --wave <YYYY-MM>         the month in which asking ended; 2026-05 unless given
  --out <folder>           where to write to; simulated/ in the folder of the local store unless given
`;

export async function runSimulate(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      codebook: { type: 'string', default: codebooks[0]?.id ?? '' },
      wave: { type: 'string', default: '2026-05' },
      out: { type: 'string', default: join(home, 'simulated') },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void process.stdout.write(help);
  const { wave, out } = values;
  if (!isPeriod(wave)) throw new Problem('usage', `“${wave}” is not a month`, 'Give --wave as YYYY-MM.');
  const codebook = await codebookNamed(values.codebook);
  const { units } = await withLocalPorts(({ store }) => loadRegister(store));
  const { returns, files } = await simulatedExports(codebook, units, wave);
  try {
    await mkdir(out, { recursive: true });
    for (const { name, bytes } of files) await writeFile(join(out, name), bytes);
  } catch (error) {
    throw outProblem(out, error);
  }
  console.log(
    [
      `${returns} made-up answers of ${codebook.id}, ${wave}:`,
      ...files.map(({ name, bytes }) => `  ${join(out, name)} (${(bytes.length / 1e6).toFixed(1)} MB)`),
    ].join('\n'),
  );
}
