import { buildRelease } from '../core/buildRelease.ts';
import { sweepSnapshots } from '../core/sweepSnapshots.ts';
import { buildSite } from './buildSite.ts';
import { ingestEmbedded } from './ingestEmbedded.ts';
import { withLocalPorts } from './openPorts.ts';
import { runCommand } from './runCommand.ts';

await runCommand(async () => {
  const release = await withLocalPorts(async (ports) => {
    await ingestEmbedded(ports);
    await sweepSnapshots(ports.store);
    return buildRelease(ports);
  });
  console.log(
    `Release ${release.id}: ${release.result}, ${release.files} files, ${(release.bytes / 1e6).toFixed(1)} MB`,
  );
  const { folder, built } = await buildSite(release.id);
  console.log(`Site: ${built ? 'built' : 'unchanged'}, ${folder}\nnpm start serves it.`);
});
