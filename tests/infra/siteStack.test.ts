import { Match } from 'aws-cdk-lib/assertions';
import { cacheControl } from '@kluftatlas/functions/adapters/s3/cacheControl.ts';
import { describe, expect, it } from 'vitest';
import { production, templates } from './templates.ts';

const dev = templates().Site;
const prod = templates(production).Site;

const distribution = (config: Record<string, unknown>) => ({ DistributionConfig: Match.objectLike(config) });
const headersOf = (headers: Record<string, unknown>) => ({
  ResponseHeadersPolicyConfig: Match.objectLike(headers),
});

/** `Cache-Control` that a policy sets. */
function cacheControlOf(policy: string): string[] {
  const policies = Object.entries(dev.findResources('AWS::CloudFront::ResponseHeadersPolicy'));
  const found = policies.filter(([id]) => id.includes(policy)).map(([, { Properties }]) => Properties);
  expect(found).toHaveLength(1);
  const items = found[0].ResponseHeadersPolicyConfig.CustomHeadersConfig.Items as {
    Header: string;
    Value: string;
  }[];
  return items.filter(({ Header }) => Header === 'Cache-Control').map(({ Value }) => Value);
}

describe('the distribution', () => {
  it('answers with the real 404 page and status where there is nothing', () => {
    const notFound = { ResponseCode: 404, ResponsePagePath: '/404.html' };
    dev.hasResourceProperties(
      'AWS::CloudFront::Distribution',
      distribution({
        CustomErrorResponses: [403, 404].map((ErrorCode) => Match.objectLike({ ErrorCode, ...notFound })),
      }),
    );
  });

  it('sends everybody to HTTPS', () => {
    const [config] = Object.values(dev.findResources('AWS::CloudFront::Distribution')).map(
      ({ Properties }) => Properties.DistributionConfig,
    );
    const behaviors = [config.DefaultCacheBehavior, ...config.CacheBehaviors];
    expect(behaviors.map(({ ViewerProtocolPolicy }) => ViewerProtocolPolicy)).toEqual(
      behaviors.map(() => 'redirect-to-https'),
    );
  });

  it('keeps data as long as each object says', () => {
    const obeysTheObject = '658327ea-f89d-4fab-a63d-7e88639e58f6';
    dev.hasResourceProperties(
      'AWS::CloudFront::Distribution',
      distribution({
        CacheBehaviors: Match.arrayWith([
          Match.objectLike({ PathPattern: '/data/*', CachePolicyId: obeysTheObject }),
        ]),
      }),
    );
    expect(cacheControlOf('DataHeaders')).toEqual([]);
    expect(cacheControl('releases/any/areas.json')).toContain('immutable');
    expect(cacheControl('latest.json')).toBe('public, max-age=60');
  });

  it('has its own name and TLS 1.2 in prod', () => {
    prod.hasResourceProperties(
      'AWS::CloudFront::Distribution',
      distribution({
        Aliases: [production.domainName],
        ViewerCertificate: Match.objectLike({ MinimumProtocolVersion: 'TLSv1.2_2021' }),
      }),
    );
  });

  it('reads both buckets with signed requests', () => {
    dev.hasResourceProperties('AWS::CloudFront::OriginAccessControl', {
      OriginAccessControlConfig: Match.objectLike({ SigningBehavior: 'always', SigningProtocol: 'sigv4' }),
    });
    dev.hasResourceProperties(
      'AWS::CloudFront::Distribution',
      distribution({
        Origins: [1, 2].map(() => Match.objectLike({ OriginAccessControlId: Match.anyValue() })),
      }),
    );
  });
});

describe('the answers', () => {
  it('carry security headers, all of them', () => {
    dev.allResourcesProperties(
      'AWS::CloudFront::ResponseHeadersPolicy',
      headersOf({
        SecurityHeadersConfig: Match.objectLike({
          ContentSecurityPolicy: Match.objectLike({
            ContentSecurityPolicy: Match.stringLikeRegexp("^default-src 'none'; .*frame-ancestors 'self'"),
          }),
          StrictTransportSecurity: Match.objectLike({ AccessControlMaxAgeSec: 63_072_000 }),
          ContentTypeOptions: { Override: true },
        }),
      }),
    );
    dev.resourceCountIs('AWS::CloudFront::ResponseHeadersPolicy', 3);
  });

  it.each([
    ['assets for a year', 'AssetHeaders', 'public, max-age=31536000, immutable'],
    ['pages for five minutes', 'PageHeaders', 'public, max-age=300'],
  ])('are kept by browsers: %s', (_, policy, value) => {
    expect(cacheControlOf(policy)).toEqual([value]);
  });

  it('with data may be read by every site', () => {
    const open = Object.entries(dev.findResources('AWS::CloudFront::ResponseHeadersPolicy'))
      .filter(([, { Properties }]) => Properties.ResponseHeadersPolicyConfig.CorsConfig !== undefined)
      .map(([id]) => id);
    expect(open).toEqual([expect.stringContaining('DataHeaders')]);
  });
});
