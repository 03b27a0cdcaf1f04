import { createApp } from './createApp.ts';
import { repositoryPath } from './paths.ts';

const assembly = createApp({ outdir: process.env['CDK_OUTDIR'] ?? repositoryPath('cdk.out') }).synth();
console.log(`${assembly.stacks.map(({ stackName }) => stackName).join(', ')} → ${assembly.directory}`);
