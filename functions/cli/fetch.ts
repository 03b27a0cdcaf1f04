import { parseArgs } from 'node:util';
import type { Addresses } from '@kluftatlas/data/domain/addresses.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import type { SourceAdapter } from '@kluftatlas/data/domain/source.ts';
import { adapters } from '@kluftatlas/data/sources/index.ts';
import { localNetwork } from '../composition/network.ts';
import { systemClock } from '../adapters/clock/systemClock.ts';
import { askedFiles, type Choice } from '../core/fetch/askedFiles.ts';
import { fetchSource } from '../core/fetchSource.ts';
import { ingestFile } from '../core/ingestFile.ts';
import { reportText } from '../core/reportText.ts';
import { fetchText } from './fetchText.ts';
import { withNamedPorts } from './openPorts.ts';
import { runCommand } from './runCommand.ts';
import { adapterNamed, readSourceFile } from './sourceFiles.ts';

const offered = adapters.filter(({ addresses }) => addresses !== undefined);
const help = `npm run fetch -- <source> [options]

Fetches the newest files of a source from its publisher and reads them into the store; npm run release then
publishes them. What has not changed since the last time is not sent again.

  --edition <id>      one of its files only; --dry-run names them
  --year <YYYY>       files of a year, where the source has some
  --quarter <1–4>     the file of a quarter
  --dry-run           says what would be asked for, and asks nobody
  --again             takes files also where nothing changed
  --accept <reason>   take files although more than 5 % of their rows are rejected; the reason is recorded
  --file <path>       reads this file instead of asking the publisher
  --period <YYYY-MM>  month that the values of --file describe, where it does not say
  --help              this text

Sources: ${offered.map(({ source }) => source.id).join(', ')}
genesis needs the token of a free account in the environment variable GENESIS_TOKEN.
`;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      edition: { type: 'string' },
      year: { type: 'string' },
      quarter: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      again: { type: 'boolean', default: false },
      accept: { type: 'string' },
      file: { type: 'string' },
      period: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void process.stdout.write(help);
  if (values.accept?.trim() === '')
    throw new Problem('usage', 'The reason is empty', 'Say why the file is taken: --accept "<reason>".');
  const adapter = adapterNamed(positionals[0], offered);
  const accept = values.accept === undefined ? {} : { acceptBecause: values.accept };
  if (values.file !== undefined) {
    const file = await readSourceFile(values.file, values.period);
    const report = await withNamedPorts((ports) => ingestFile(ports, { adapter, file, ...accept }));
    return console.log(reportText([report]));
  }
  const choice: Choice = {
    ...(values.edition !== undefined && { edition: values.edition }),
    ...(values.year !== undefined && { year: numberOf('year', values.year, /^(19|20)\d\d$/) }),
    ...(values.quarter !== undefined && { quarter: numberOf('quarter', values.quarter, /^[1-4]$/) }),
  };
  if (values['dry-run']) return console.log(planText(adapter, choice));
  const report = await withNamedPorts((ports) =>
    fetchSource({ ...ports, ...localNetwork() }, { adapter, choice, again: values.again, ...accept }),
  );
  const ingested = report.files.flatMap(({ ingest }) => ingest ?? []);
  console.log([fetchText(report), ...(ingested.length === 0 ? [] : ['', reportText(ingested)])].join('\n'));
  if (report.files.some(({ result }) => result === 'failed')) process.exitCode = 1;
});

function numberOf(option: string, text: string, pattern: RegExp): number {
  if (pattern.test(text)) return Number(text);
  throw new Problem('usage', `“${text}” is not a ${option}`, 'Add --help for the options.');
}

function planText({ source, addresses }: SourceAdapter, choice: Choice): string {
  const { hosts, byHand } = addresses as Addresses;
  const lines = askedFiles(addresses as Addresses, choice, systemClock.now()).map(
    ({ from, candidates: [first, ...older] }) =>
      `  ${from.id.padEnd(12)} ${first.address}${older.length === 0 ? '' : `, else ${older.map(({ name }) => name).join(', ')}`}`,
  );
  const manual = byHand === undefined ? [] : [`  By hand: ${byHand.reason}. See ${byHand.page}`];
  return [`${source.id}, only from ${hosts.join(', ')}:`, ...lines, ...manual].join('\n');
}
