import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { production, templates } from './templates.ts';

const dev = templates().Site;
const prod = templates(production).Site;

const distribution = (config: Record<string, unknown>) => ({ DistributionConfig: Match.objectLike(config) });
const headersOf = (headers: Record<string, unknown>) => ({
  ResponseHeadersPolicyConfig: Match.objectLike(headers),
});

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

  it('looks for a release before it looks for latest.json', () => {
    dev.hasResourceProperties(
      'AWS::CloudFront::Distribution',
      distribution({
        CacheBehaviors: ['/_app/immutable/*', '/data/releases/*', '/data/*'].map((PathPattern) =>
          Match.objectLike({ PathPattern }),
        ),
      }),
    );
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
    dev.resourceCountIs('AWS::CloudFront::ResponseHeadersPolicy', 4);
  });

  it.each([
    ['releases for a year', 'ReleaseHeaders', 'public, max-age=31536000, immutable'],
    ['latest.json for a minute', 'LatestHeaders', 'public, max-age=60'],
    ['pages for five minutes', 'PageHeaders', 'public, max-age=300'],
  ])('are kept by browsers: %s', (_, policy, value) => {
    const policies = Object.entries(dev.findResources('AWS::CloudFront::ResponseHeadersPolicy'));
    const found = policies.filter(([id]) => id.includes(policy)).map(([, { Properties }]) => Properties);
    expect(found).toHaveLength(1);
    const { Items } = found[0].ResponseHeadersPolicyConfig.CustomHeadersConfig;
    expect(Items).toContainEqual({ Header: 'Cache-Control', Value: value, Override: true });
  });

  it('with data may be read by every site', () => {
    const open = Object.entries(dev.findResources('AWS::CloudFront::ResponseHeadersPolicy'))
      .filter(([, { Properties }]) => Properties.ResponseHeadersPolicyConfig.CorsConfig !== undefined)
      .map(([id]) => id);
    expect(open).toHaveLength(2);
    for (const id of open) expect(id).toMatch(/ReleaseHeaders|LatestHeaders/);
  });
});
