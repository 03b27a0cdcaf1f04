import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { production, templates } from './templates.ts';

const dev = templates().Ingestion;
const prod = templates(production).Ingestion;

const only = <Resource>(resources: Record<string, Resource>): Resource => {
  const found = Object.values(resources);
  expect(found).toHaveLength(1);
  return found[0] as Resource;
};

describe.each([
  ['dev', dev],
  ['prod', prod],
])('the inbox of surveys in %s', (_, template) => {
  const inbox = only(template.findResources('AWS::S3::Bucket'));

  it('forgets what is in it after seven days, and keeps no versions', () => {
    expect(inbox['Properties']).toMatchObject({
      LifecycleConfiguration: {
        Rules: [
          {
            ExpirationInDays: 7,
            Status: 'Enabled',
            AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
          },
        ],
      },
    });
    expect(inbox['Properties']).not.toHaveProperty('VersioningConfiguration');
  });

  it('is deleted with its stack also in production: nothing in it must outlive anything', () => {
    expect(inbox).toMatchObject({ DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Delete' });
  });

  it('is encrypted, and open to nobody whom IAM does not let in', () => {
    expect(inbox['Properties']).toMatchObject({
      BucketEncryption: expect.anything(),
      PublicAccessBlockConfiguration: {
        ...{ BlockPublicAcls: true, BlockPublicPolicy: true },
        ...{ IgnorePublicAcls: true, RestrictPublicBuckets: true },
      },
    });
    const policy = only(template.findResources('AWS::S3::BucketPolicy')) as {
      Properties: { PolicyDocument: { Statement: { Effect: string }[] } };
    };
    expect(policy.Properties.PolicyDocument.Statement.map(({ Effect }) => Effect)).not.toContain('Allow');
  });

  it('tells a queue of its own of what arrives, which gives up after three attempts', () => {
    template.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: {
        source: ['aws.s3'],
        'detail-type': ['Object Created'],
        detail: { bucket: { name: [{ Ref: Match.stringLikeRegexp('^SurveysInbox') }] } },
      },
      Targets: [Match.objectLike({ Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('AnswersQueue'), 'Arn'] } })],
    });
    const queues = Object.entries(template.findResources('AWS::SQS::Queue'));
    expect(queues.filter(([id]) => id.startsWith('SurveysAnswers'))).toHaveLength(2);
  });
});

it('the function that imports answers reads and deletes in the inbox, and writes no raw file anywhere', () => {
  const policies = Object.entries(dev.findResources('AWS::IAM::Policy')).filter(([id]) =>
    id.startsWith('SurveysImportSurvey'),
  );
  const text = JSON.stringify(policies);
  expect(policies).toHaveLength(1);
  expect(text.match(/s3:[A-Z]\w+/g)?.sort()).toEqual([
    ...['s3:DeleteObject', 's3:GetObject', 's3:ListBucket', 's3:PutObject'],
  ]);
  expect(text.match(/"\/(?:raw|surveys|documents|runs)\/\*"/g)?.sort()).toEqual([
    ...['"/documents/*"', '"/runs/*"', '"/surveys/*"'],
  ]);
  dev.hasResourceProperties('AWS::Lambda::Function', {
    Environment: { Variables: Match.objectLike({ INBOX_NAME: Match.anyValue() }) },
  });
});

it('answers that could not be imported ring', () => {
  dev.hasResourceProperties('AWS::CloudWatch::Alarm', {
    AlarmDescription: Match.stringLikeRegexp('answers-of-a-survey-were-not-imported$'),
  });
});
