import { parseArgs } from 'node:util';
import { buildRelease } from '../core/buildRelease.ts';
import { sweepSnapshots } from '../core/sweepSnapshots.ts';
import { buildSite } from './buildSite.ts';
import { ingestEmbedded } from './ingestEmbedded.ts';
import { withLocalPorts } from './openPorts.ts';
import { runCommand } from './runCommand.ts';

const help = `npm run release -- [options]

Builds a release of what is in the store, and the site of it.

  --no-site  the release only
  --help     this text
`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: { 'no-site': { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  });
  if (values.help) return void process.stdout.write(help);
  const release = await withLocalPorts(async (ports) => {
    await ingestEmbedded(ports, { withSimulated: true });
    await sweepSnapshots(ports.store);
    return buildRelease(ports);
  });
  console.log(
    `Release ${release.id}: ${release.result}, ${release.files} files, ${(release.bytes / 1e6).toFixed(1)} MB`,
  );
  if (values['no-site']) return;
  const { folder, built } = await buildSite(release.id);
  console.log(`Site: ${built ? 'built' : 'unchanged'}, ${folder}\nnpm start serves it.`);
});
