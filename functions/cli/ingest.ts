import { parseArgs } from 'node:util';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import { adapters } from '@kluftatlas/data/sources/index.ts';
import { ingestFile } from '../core/ingestFile.ts';
import type { IngestReport } from '../core/ingestReport.ts';
import { ingestEmbedded } from './ingestEmbedded.ts';
import { namesCloud, withNamedPorts } from './openPorts.ts';
import { runCommand } from './runCommand.ts';
import { adapterNamed, readSourceFile } from './sourceFiles.ts';
import { reportText } from '../core/reportText.ts';

const offered = adapters.filter(({ source }) => !source.embedded);
const help = `npm run ingest -- <source> <file…> [options]

Reads files of one source into the store; npm run release then publishes them.

  --period <YYYY-MM>  month the values describe, where the file does not say
  --accept <reason>   take a file although more than 5 % of its rows are rejected; the reason is recorded
  --help              this text

Sources: ${offered.map(({ source }) => source.id).join(', ')}
npm run ingest -- embedded reads what comes with the project (npm start does so by itself).
With TABLE_NAME and BUCKET_NAME set, files go into the cloud's stores.
`;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      period: { type: 'string' },
      accept: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void process.stdout.write(help);
  if (values.accept?.trim() === '')
    throw new Problem('usage', 'The reason is empty', 'Say why the file is taken: --accept "<reason>".');
  const [source, ...paths] = positionals;
  if (source === 'embedded') {
    const withSimulated = !namesCloud();
    return await withNamedPorts(async (ports) => tell(await ingestEmbedded(ports, { withSimulated })));
  }
  const adapter = adapterNamed(source, offered);
  if (paths.length === 0)
    throw new Problem('usage', 'No file is named', 'npm run ingest -- <source> <file…>');
  const files = await Promise.all(paths.map((path) => readSourceFile(path, values.period)));
  await withNamedPorts(async (ports) => {
    const reports: IngestReport[] = [];
    try {
      for (const file of files) {
        reports.push(
          await ingestFile(ports, {
            adapter,
            file,
            ...(values.accept === undefined ? {} : { acceptBecause: values.accept }),
          }),
        );
      }
    } finally {
      tell(reports);
    }
  });
  console.log('\nnpm run release publishes what is in the store.');
});

function tell(reports: readonly IngestReport[]): void {
  if (reports.length > 0) console.log(`\n${reportText(reports)}`);
}
