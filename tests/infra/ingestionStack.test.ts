import { readFileSync } from 'node:fs';
import { Match } from 'aws-cdk-lib/assertions';
import { adapters } from '@kluftatlas/data/sources/index.ts';
import { repositoryPath } from '@kluftatlas/infra/paths.ts';
import { describe, expect, it } from 'vitest';
import { production, templates } from './templates.ts';

const dev = templates().Ingestion;
const prod = templates(production).Ingestion;

interface Statement {
  readonly Action: string | string[];
  readonly Resource: unknown;
}

/** All statements of the role whose name begins with `construct`. */
function statementsOf(construct: string, template = dev): Statement[] {
  const policies = Object.entries(template.findResources('AWS::IAM::Policy')).filter(([id]) =>
    id.startsWith(construct),
  );
  expect(policies).toHaveLength(1);
  const [, policy] = policies[0] as [string, { Properties: { PolicyDocument: { Statement: Statement[] } } }];
  return policy.Properties.PolicyDocument.Statement;
}

/** What a role may do with which objects, as `<action> <pattern>`. */
const objectAccess = (construct: string): string[] =>
  statementsOf(construct)
    .flatMap(({ Action, Resource }) =>
      [Action]
        .flat()
        .filter((action) => /^s3:(Get|Put|Delete)/.test(action))
        .flatMap((action) =>
          (JSON.stringify(Resource).match(/\/[^"]+/g) ?? []).map((key) => `${action} ${key}`),
        ),
    )
    .sort();

describe('the functions', () => {
  it('run on Node 24 and ARM, with names of table and bucket, and logs that end', () => {
    for (const handler of ['ingestSnapshot', 'buildRelease', 'fetchSource', 'importSurvey']) {
      dev.hasResourceProperties('AWS::Lambda::Function', {
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        LoggingConfig: Match.objectLike({ LogFormat: 'JSON' }),
        Environment: {
          Variables: {
            TABLE_NAME: Match.anyValue(),
            BUCKET_NAME: Match.anyValue(),
            POWERTOOLS_SERVICE_NAME: handler,
          },
        },
      });
    }
    dev.resourceCountIs('AWS::Lambda::Function', 4);
    dev.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 90 });
  });

  it('reach no more objects than they need', () => {
    expect(objectAccess('IngestSnapshot')).toEqual([
      's3:GetObject /incoming/*',
      's3:GetObject /raw/*',
      's3:PutObject /raw/*',
      's3:PutObject /runs/*',
    ]);
    expect(objectAccess('FetchSource')).toEqual([
      's3:GetObject /raw/*',
      's3:PutObject /raw/*',
      's3:PutObject /runs/*',
    ]);
    expect(objectAccess('BuildRelease')).toEqual([
      's3:GetObject /documents/*',
      's3:GetObject /geometry/*',
      's3:GetObject /latest.json',
      's3:GetObject /releases/*',
      's3:GetObject /surveys/*',
      's3:PutObject /latest.json',
      's3:PutObject /releases/*',
    ]);
  });

  it('neither scan the table nor change it', () => {
    for (const construct of ['IngestSnapshot', 'BuildRelease', 'FetchSource', 'SurveysImportSurvey']) {
      const actions = statementsOf(construct).flatMap(({ Action }) => Action);
      expect(actions.filter((action) => action.startsWith('dynamodb:')).sort()).toEqual([
        'dynamodb:BatchWriteItem',
        'dynamodb:DeleteItem',
        'dynamodb:GetItem',
        'dynamodb:PutItem',
        'dynamodb:Query',
      ]);
      expect(actions.filter((action) => action.includes('*'))).toEqual([]);
    }
  });
});

describe('a file that arrives', () => {
  it('comes from incoming/ to a queue', () => {
    dev.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: {
        source: ['aws.s3'],
        'detail-type': ['Object Created'],
        detail: { object: { key: [{ prefix: 'incoming/' }] }, bucket: { name: Match.anyValue() } },
      },
      Targets: [Match.objectLike({ Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('FilesQueue'), 'Arn'] } })],
    });
  });

  it('is worked on alone, three times at most, for longer than the function runs', () => {
    dev.hasResourceProperties('AWS::Lambda::EventSourceMapping', { BatchSize: 1 });
    dev.hasResourceProperties('AWS::SQS::Queue', {
      RedrivePolicy: Match.objectLike({ maxReceiveCount: 3 }),
      VisibilityTimeout: 6 * 600,
    });
    dev.hasResourceProperties('AWS::Lambda::Function', { Timeout: 600 });
  });
});

it('a release is built every night in Berlin', () => {
  dev.hasResourceProperties('AWS::Scheduler::Schedule', {
    ScheduleExpression: 'cron(30 3 * * ? *)',
    ScheduleExpressionTimezone: 'Europe/Berlin',
    State: 'ENABLED',
    Target: Match.objectLike({
      Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('BuildReleaseFunction'), 'Arn'] },
    }),
  });
});

describe('publishers', () => {
  const ordered = (template: typeof dev): string[] =>
    Object.values(template.findResources('AWS::Scheduler::Schedule'))
      .map(({ Properties }) => Properties.Target.Input as string | undefined)
      .filter((input) => input !== undefined)
      .map((input) => (JSON.parse(input) as { source: string }).source);

  it('are asked by a schedule for each source that has addresses and fits into the function', () => {
    const withFiles = adapters.filter(({ addresses }) => (addresses?.files.length ?? 0) > 0);
    const byHand = ['bkg-vg250', 'digitale-verwaltung', 'govdata'];
    const byItself = withFiles.map(({ source }) => source.id).filter((id) => !byHand.includes(id));
    expect(ordered(prod).sort()).toEqual(byItself.sort());
  });

  it('are asked in the night, in Berlin', () => {
    const fetches = dev.findResources('AWS::Scheduler::Schedule', {
      Properties: { Target: { Input: Match.anyValue() } },
    });
    expect(Object.keys(fetches).length).toBeGreaterThan(3);
    for (const { Properties } of Object.values(fetches)) {
      expect(Properties.ScheduleExpressionTimezone).toBe('Europe/Berlin');
      expect(Properties.ScheduleExpression).toMatch(/^cron\(10 [0-2] /);
    }
  });

  it('are not asked again at once when something failed: the fetcher has tried several times', () => {
    dev.hasResourceProperties('AWS::Lambda::EventInvokeConfig', { MaximumRetryAttempts: 0 });
    dev.hasResourceProperties('AWS::Lambda::Function', {
      MemorySize: 1769,
      Timeout: 900,
      Environment: { Variables: Match.objectLike({ POWERTOOLS_SERVICE_NAME: 'fetchSource' }) },
    });
  });

  it('see a token only where one is configured; the function may read that one secret and no other', () => {
    expect(ordered(dev)).not.toContain('genesis');
    expect(JSON.stringify(dev.toJSON())).not.toContain('secretsmanager');
    const secrets = statementsOf('FetchSource', prod).filter(({ Action }) =>
      String(Action).includes('secret'),
    );
    expect(secrets).toMatchObject([
      { Action: 'secretsmanager:GetSecretValue', Resource: production.genesisTokenArn },
    ]);
    prod.hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: Match.objectLike({ GENESIS_TOKEN_ARN: production.genesisTokenArn }) },
    });
  });
});

describe('an alarm', () => {
  const alarms = Object.values(dev.findResources('AWS::CloudWatch::Alarm'));
  const descriptions = alarms.map(({ Properties }) => String(Properties.AlarmDescription));

  it('rings for dead letters of files and of surveys, a release that failed and a file that was not fetched', () => {
    expect(alarms.map(({ Properties }) => Properties.MetricName).sort()).toEqual([
      'ApproximateNumberOfMessagesVisible',
      'ApproximateNumberOfMessagesVisible',
      'Errors',
      'Errors',
    ]);
  });

  it('names a section that the runbook has', () => {
    const runbook = readFileSync(repositoryPath('infra/runbook.md'), 'utf8');
    const anchors = [...runbook.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\w\s-]/g, '')
        .replaceAll(' ', '-'),
    );
    const named = descriptions.map((text) => /infra\/runbook\.md#([\w-]+)$/.exec(text)?.[1]);
    expect(new Set(named).size).toBe(4);
    for (const section of named) expect(anchors).toContain(section);
  });

  it('is sent to the address that is configured', () => {
    prod.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: production.alarmEmail,
    });
    prod.allResourcesProperties('AWS::CloudWatch::Alarm', { AlarmActions: [Match.anyValue()] });
    dev.resourceCountIs('AWS::SNS::Topic', 0);
  });
});
