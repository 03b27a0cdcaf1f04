import { Duration, Validations } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as CloudFrontFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  type IOrigin,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { Construct } from 'constructs';
import type { Domain } from '../config.ts';
import { repositoryPath } from '../paths.ts';
import { responseHeaders, type ResponseHeadersProps } from './responseHeaders.ts';

export interface SiteDistributionProps {
  readonly domain: Domain | null;
  /** The built site. */
  readonly pages: IOrigin;
  /** `latest.json` and the releases. */
  readonly data: IOrigin;
}

/** The site under `/` and the files of the releases under `/data/`. */
export class SiteDistribution extends Construct {
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, { domain, pages, data }: SiteDistributionProps) {
    super(scope, id);
    const toPage = this.viewerFunction('RewriteToPage', 'rewriteToPage.js');
    const toData = this.viewerFunction('DropDataPrefix', 'dropDataPrefix.js');
    this.distribution = new Distribution(this, 'Distribution', {
      comment: 'Kluftatlas',
      defaultBehavior: {
        ...this.behavior('Page', pages, { cacheControl: 'public, max-age=300' }),
        functionAssociations: [toPage],
      },
      additionalBehaviors: {
        '/_app/immutable/*': this.behavior('Asset', pages, {
          cacheControl: 'public, max-age=31536000, immutable',
        }),
        // Objects say themselves how long they may be kept: a release for ever, latest.json for a minute.
        '/data/*': { ...this.behavior('Data', data, { isOpenToAll: true }), functionAssociations: [toData] },
      },
      // A bucket that may not be listed answers 403 for a key it does not have.
      errorResponses: [403, 404].map((httpStatus) => ({
        httpStatus,
        responseHttpStatus: 404,
        responsePagePath: '/404.html',
        ttl: Duration.minutes(1),
      })),
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      ...(domain === null
        ? {}
        : {
            domainNames: [domain.name],
            minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
            certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn),
          }),
    });
    acknowledge(this.distribution, domain);
  }

  private behavior(id: string, origin: IOrigin, headers: ResponseHeadersProps): BehaviorOptions {
    return {
      origin,
      compress: true,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      responseHeadersPolicy: responseHeaders(this, `${id}Headers`, headers),
    };
  }

  private viewerFunction(id: string, file: string) {
    return {
      eventType: FunctionEventType.VIEWER_REQUEST,
      function: new CloudFrontFunction(this, id, {
        runtime: FunctionRuntime.JS_2_0,
        code: FunctionCode.fromFile({ filePath: repositoryPath(`infra/edge/${file}`) }),
      }),
    };
  }
}

function acknowledge(distribution: Distribution, domain: Domain | null): void {
  Validations.of(distribution).acknowledge(
    { id: 'AwsSolutions-CFR1', reason: 'Open data for everybody, wherever they are.' },
    {
      id: 'AwsSolutions-CFR2',
      reason: 'Static files without a write endpoint: nothing that a firewall could shield.',
    },
    {
      id: 'AwsSolutions-CFR3',
      reason: 'Access logs would hold addresses of visitors; none are kept on purpose.',
    },
    {
      id: '@aws-cdk/aws-cloudfront-origins:updateImportedBucketPolicyOac',
      reason: 'The storage stack itself lets CloudFront read what is public of the data bucket.',
    },
  );
  if (domain !== null) return;
  Validations.of(distribution).acknowledge({
    id: 'AwsSolutions-CFR4',
    reason:
      'The certificate of *.cloudfront.net sets the protocol; a stage with a domain of its own asks for TLS 1.2.',
  });
}
