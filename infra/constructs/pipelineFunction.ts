import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { type BundlingOptions, NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { repositoryPath } from '../paths.ts';
import type { StorageStack } from '../stacks/storageStack.ts';
import type { ObjectAccess } from './dataBucket.ts';

export interface PipelineFunctionProps {
  /** File name without its ending `.lambda.ts` in `functions/handlers`. */
  readonly handler: string;
  readonly description: string;
  readonly memorySize: number;
  readonly timeout: Duration;
  readonly storage: StorageStack;
  /** Objects besides the items of the table, which every function of the pipeline works with. */
  readonly objects: ObjectAccess;
  /** Files that the module reads from beside it, as packages bring them; from the root of the project. */
  readonly files?: readonly string[];
  /** ARNs of secrets by the name that the code knows them by. */
  readonly secrets?: Readonly<Record<string, string>>;
}

/**
 * One module with everything in it, the AWS SDK too: what was tested is what runs. Not minified, so that a
 * stack trace names real functions.
 */
const bundlingWith = (files: readonly string[]): BundlingOptions => ({
  format: OutputFormat.ESM,
  target: 'node24',
  bundleAwsSDK: true,
  minify: false,
  // CommonJS packages inside an ES module still call require().
  banner:
    "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  commandHooks: {
    beforeBundling: () => [],
    beforeInstall: () => [],
    afterBundling: (from, to) => files.map((file) => `cp "${from}/${file}" "${to}"`),
  },
});

/** A handler of `functions/handlers` on Lambda, with a log of its own and exactly the permissions it is given. */
export class PipelineFunction extends Construct {
  readonly fn: NodejsFunction;

  constructor(scope: Construct, id: string, props: PipelineFunctionProps) {
    super(scope, id);
    const { table, bucket } = props.storage;
    const logGroup = new LogGroup(this, 'Log', {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    table.grantItems(role);
    bucket.grantObjects(role, props.objects);
    logGroup.grantWrite(role);
    const secrets = Object.entries(props.secrets ?? {});
    if (secrets.length > 0) {
      const resources = secrets.map(([, arn]) => arn);
      role.addToPolicy(new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources }));
    }
    this.fn = new NodejsFunction(this, 'Function', {
      entry: repositoryPath(`functions/handlers/${props.handler}.lambda.ts`),
      projectRoot: repositoryPath('.'),
      depsLockFilePath: repositoryPath('package-lock.json'),
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memorySize,
      timeout: props.timeout,
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      environment: {
        TABLE_NAME: table.table.tableName,
        BUCKET_NAME: bucket.bucket.bucketName,
        POWERTOOLS_SERVICE_NAME: props.handler,
        POWERTOOLS_METRICS_NAMESPACE: 'Kluftatlas',
        // Where a secret is, never what it is: variables of a function can be read in the console.
        ...Object.fromEntries(secrets.map(([name, arn]) => [`${name}_ARN`, arn])),
      },
      bundling: bundlingWith(props.files ?? []),
    });
  }
}
