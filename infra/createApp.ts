import { readFileSync } from 'node:fs';
import { App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { readConfig } from './config.ts';
import { repositoryPath } from './paths.ts';
import { IngestionStack } from './stacks/ingestionStack.ts';
import { SiteStack } from './stacks/siteStack.ts';
import { StorageStack } from './stacks/storageStack.ts';

export interface AppOptions {
  /** Folder of the cloud assembly; by default a temporary one. */
  readonly outdir?: string;
  /** Settings on top of `cdk.json`; the command line's settings win. */
  readonly context?: Readonly<Record<string, unknown>>;
}

/** Feature flags live in `cdk.json`; read here too, so that they also hold without the CDK's command line. */
function projectContext(): Record<string, unknown> {
  const { context } = JSON.parse(readFileSync(repositoryPath('cdk.json'), 'utf8')) as {
    context: Record<string, unknown>;
  };
  return context;
}

/** All stacks of one stage. Needs neither network nor credentials: the account is whoever deploys. */
export function createApp({ outdir, context = {} }: AppOptions = {}): App {
  const app = new App({
    analyticsReporting: false,
    context: { ...projectContext(), ...context },
    ...(outdir === undefined ? {} : { outdir }),
  });
  const config = readConfig((key) => app.node.tryGetContext(key));
  const stackName = (name: string) => `Kluftatlas-${config.stage}-${name}`;
  const env = { region: config.region };

  const storage = new StorageStack(app, stackName('Storage'), { env, config });
  new IngestionStack(app, stackName('Ingestion'), { env, config, storage });
  new SiteStack(app, stackName('Site'), { env, config, storage });

  Tags.of(app).add('project', 'kluftatlas');
  Tags.of(app).add('stage', config.stage);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}
