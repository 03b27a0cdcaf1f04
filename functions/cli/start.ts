import { parseArgs } from 'node:util';
import { forgetLocal } from '../composition/local.ts';
import { buildRelease } from '../core/buildRelease.ts';
import { sweepSnapshots } from '../core/sweepSnapshots.ts';
import { buildSite } from './buildSite.ts';
import { home } from './home.ts';
import { ingestEmbedded } from './ingestEmbedded.ts';
import { withLocalPorts } from './openPorts.ts';
import { parsePort } from './parsePort.ts';
import { runCommand } from './runCommand.ts';
import { serveSite } from './serveSite.ts';
import { reportText } from '../core/reportText.ts';

const help = `npm start [-- options]

Reads the embedded sources, builds a release and the site, and serves it on 127.0.0.1.

  --port <number>  port to serve on (4173; the next free one if it is taken)
  --no-serve       stop after the site is built
  --fresh          forget the local store, its releases and sites first
  --help           this text

Files of other sources: npm run ingest -- <source> <file…>, then npm run release.
`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4173' },
      'no-serve': { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void process.stdout.write(help);
  const port = parsePort(values.port);
  if (values.fresh) await forgetLocal(home);
  const release = await withLocalPorts(async (ports) => {
    const reports = await ingestEmbedded(ports, { withSimulated: true });
    await sweepSnapshots(ports.store);
    const built = await buildRelease(ports);
    console.log(`\n${reportText(reports)}\n\nRelease ${built.id}: ${built.result}`);
    return built.id;
  });
  const { folder, built } = await buildSite(release);
  console.log(`Site: ${built ? 'built' : 'unchanged'}`);
  if (values['no-serve']) return;
  const served = await serveSite(folder, port);
  if (served.port !== port) console.log(`Port ${port} is taken.`);
  console.log(`\n  http://127.0.0.1:${served.port}/\n\nCtrl-C ends.`);
});
