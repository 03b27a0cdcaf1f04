import { Match } from 'aws-cdk-lib/assertions';
import {
  sourceIndex,
  tableKeys,
  ttlAttribute,
} from '@kluftatlas/functions/adapters/dynamo/tableDefinition.ts';
import { tableDefinition } from '@kluftatlas/functions/adapters/dynamo/tableDefinition.ts';
import { describe, expect, it } from 'vitest';
import { production, templates } from './templates.ts';

const dev = templates().Storage;
const prod = templates(production).Storage;

const only = (resources: Record<string, Record<string, unknown>>) => {
  const found = Object.values(resources);
  expect(found).toHaveLength(1);
  return found[0] as Record<string, unknown>;
};

describe('the table', () => {
  it('has the keys and the index that the store works with', () => {
    const { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, BillingMode } = tableDefinition('any');
    dev.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      KeySchema,
      AttributeDefinitions: Match.arrayWith([...(AttributeDefinitions ?? [])]),
      GlobalSecondaryIndexes,
      BillingMode,
    });
    expect([tableKeys, sourceIndex.name]).toEqual([{ partition: 'pk', sort: 'sk' }, 'gsi1']);
  });

  it('lets runs and superseded snapshots expire', () => {
    dev.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      TimeToLiveSpecification: { AttributeName: ttlAttribute, Enabled: true },
    });
  });

  it('is encrypted and can be restored to any second', () => {
    dev.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      SSESpecification: { SSEEnabled: true },
      Replicas: [
        Match.objectLike({ PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } }),
      ],
    });
  });

  it('is kept and protected in prod, and only there', () => {
    const deletion = (template: typeof dev) => only(template.findResources('AWS::DynamoDB::GlobalTable'));
    expect(deletion(prod)).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    expect(deletion(dev)).toMatchObject({ DeletionPolicy: 'Delete' });
    prod.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      Replicas: [Match.objectLike({ DeletionProtectionEnabled: true })],
    });
  });
});

describe('the data bucket', () => {
  it('is closed to the public, encrypted, and kept in prod', () => {
    prod.hasResource('AWS::S3::Bucket', {
      DeletionPolicy: 'Retain',
      Properties: {
        BucketEncryption: Match.anyValue(),
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
      },
    });
  });

  it('refuses connections without TLS', () => {
    dev.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
        ]),
      },
    });
  });

  it('lets CloudFront read the releases and latest.json, and nothing that was handed in', () => {
    const policy = JSON.stringify(dev.findResources('AWS::S3::BucketPolicy'));
    const { PolicyDocument } = (
      only(dev.findResources('AWS::S3::BucketPolicy')) as {
        Properties: {
          PolicyDocument: { Statement: { Effect: string; Resource: unknown; Action: unknown }[] };
        };
      }
    ).Properties;
    const allowed = PolicyDocument.Statement.filter(({ Effect }) => Effect === 'Allow');
    expect(allowed).toHaveLength(1);
    expect(allowed[0]?.Action).toBe('s3:GetObject');
    expect(JSON.stringify(allowed[0]?.Resource).match(/"\/[^"]+"/g)).toEqual([
      '"/latest.json"',
      '"/releases/*"',
    ]);
    expect(policy).not.toContain('incoming');
  });

  it('tells of new objects, forgets what was handed in after 30 days and archives the raw files', () => {
    dev.hasResourceProperties('AWS::S3::Bucket', {
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
      LifecycleConfiguration: {
        Rules: Match.arrayWith([
          Match.objectLike({ Prefix: 'incoming/', ExpirationInDays: 30 }),
          Match.objectLike({
            Prefix: 'raw/',
            Transitions: [Match.objectLike({ StorageClass: 'STANDARD_IA' })],
          }),
        ]),
      },
    });
  });
});
