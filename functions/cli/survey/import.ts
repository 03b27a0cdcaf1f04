import { parseArgs } from 'node:util';
import { isPeriod } from '@kluftatlas/data/domain/period.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import { fieldPeriodOf } from '../../core/survey/fieldPeriod.ts';
import { importSurvey } from '../../core/survey/importSurvey.ts';
import { surveyReportText } from '../../core/survey/surveyReport.ts';
import { withLocalPorts, withNamedPorts } from '../openPorts.ts';
import { codebookNamed, exportsAt, mappingAt } from './surveyFiles.ts';

export const help = `npm run survey -- import <file or folder> --codebook <file or id> --wave <YYYY-MM> [options]

Reads the answers of one wave into the local store: exports of LimeSurvey or Qualtrics (CSV), SPSS files (.sav), tables as CSV
or XLSX. The files of a folder are one wave together. Who answered is looked up in the newest register of the store. Columns
about persons are dropped unread and the file is kept nowhere. npm run release then publishes the results.

  --codebook <file or id>  what was asked; an id of a codebook that comes with the project, or a file
  --wave <YYYY-MM>         the month in which asking ended
  --from, --to <date>      first and last day of asking (YYYY-MM-DD), where it was not just that month
  --columns <file>         JSON that says what columns are: {"<heading>": "<code of a variable>", "<heading>": "@ags"}
  --simulated              the answers are made up; they stay on this machine and apart from all others
  --accept <reason>        take a wave although more than 5 % of it, or of one question, cannot be used; the reason is recorded
  --unpublished <reason>   take a wave that differs in few answers from the one in a release, since nobody has got that release; the
                           reason is recorded
`;

export async function runImport(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      codebook: { type: 'string' },
      wave: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      columns: { type: 'string' },
      simulated: { type: 'boolean', default: false },
      accept: { type: 'string' },
      unpublished: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void process.stdout.write(help);
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0)
    throw new Problem(
      'usage',
      'Not one file or folder is named',
      'npm run survey -- import <file or folder> …',
    );
  for (const option of ['accept', 'unpublished'] as const) {
    if (values[option]?.trim() === '')
      throw new Problem('usage', 'The reason is empty', `Say why it is taken: --${option} "<reason>".`);
  }
  const { wave } = values;
  if (wave === undefined || !isPeriod(wave))
    throw new Problem(
      'usage',
      wave === undefined ? 'No wave is named' : `“${wave}” is no month`,
      'Give --wave as YYYY-MM, the month in which asking ended.',
    );
  const fieldPeriod = fieldPeriodOf(wave, values.from, values.to);
  const codebook = await codebookNamed(values.codebook);
  const mapping = await mappingAt(values.columns);
  const { files, passedOver } = await exportsAt(path);
  if (passedOver.length > 0) console.log(`Passed over in the folder: ${passedOver.join(', ')}`);
  // Made-up answers never reach the cloud, whatever the environment says.
  const withPorts = values.simulated ? withLocalPorts : withNamedPorts;
  const report = await withPorts((ports) =>
    importSurvey(ports, {
      files,
      codebook,
      wave,
      fieldPeriod,
      synthetic: values.simulated,
      ...(mapping !== undefined && { mapping }),
      ...(values.accept !== undefined && { acceptBecause: values.accept }),
      ...(values.unpublished !== undefined && { unpublishedBecause: values.unpublished }),
    }),
  );
  console.log(`\n${surveyReportText(report)}\n\nnpm run release publishes what is in the store.`);
}
