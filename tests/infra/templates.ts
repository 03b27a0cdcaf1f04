import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { createApp } from '@kluftatlas/infra/createApp.ts';

export type StackName = 'Storage' | 'Ingestion' | 'Site';

/** Templates of a stage's stacks, without bundling the functions' code. */
export function templates(settings: Record<string, unknown> = {}): Record<StackName, Template> {
  const outdir = mkdtempSync(join(tmpdir(), 'kluft-templates-'));
  const app = createApp({ outdir, context: { 'aws:cdk:bundling-stacks': [], ...settings } });
  const stage = String(settings['stage'] ?? 'dev');
  const template = (name: StackName) =>
    Template.fromStack(app.node.findChild(`Kluftatlas-${stage}-${name}`) as Stack);
  return { Storage: template('Storage'), Ingestion: template('Ingestion'), Site: template('Site') };
}

/** A stage for the public, with everything set that can be. */
export const production = {
  stage: 'prod',
  domainName: 'www.example.org',
  certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d-0000-1111-2222-333344445555',
  alarmEmail: 'somebody@example.org',
  genesisTokenArn: 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:kluftatlas/genesis-token-AbCdEf',
};
