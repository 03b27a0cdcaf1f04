import { Duration } from 'aws-cdk-lib';
import {
  HeadersFrameOption,
  HeadersReferrerPolicy,
  type ResponseHeadersCorsBehavior,
  ResponseHeadersPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';

/**
 * What every answer allows: this site's own files and nothing else. Scripts and styles inside a page are
 * allowed here because their hashes differ from page to page: each page narrows its scripts to its own
 * hashes in a `meta` element, and a browser follows the stricter of the two.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'self'",
  'upgrade-insecure-requests',
].join('; ');

/** The data are an open interface: every page of the web may read them. */
const openToAll: ResponseHeadersCorsBehavior = {
  accessControlAllowCredentials: false,
  accessControlAllowHeaders: ['*'],
  accessControlAllowMethods: ['GET', 'HEAD'],
  accessControlAllowOrigins: ['*'],
  originOverride: true,
};

const permissionsPolicy = 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()';

export interface ResponseHeadersProps {
  /** `Cache-Control` for browsers, where the objects themselves have none. */
  readonly cacheControl?: string;
  readonly isOpenToAll?: boolean;
}

/** Security headers for all, and what differs from one kind of file to the next. */
export function responseHeaders(
  scope: Construct,
  id: string,
  props: ResponseHeadersProps,
): ResponseHeadersPolicy {
  const override = true;
  return new ResponseHeadersPolicy(scope, id, {
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy, override },
      contentTypeOptions: { override },
      frameOptions: { frameOption: HeadersFrameOption.SAMEORIGIN, override },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN, override },
      strictTransportSecurity: { accessControlMaxAge: Duration.days(730), includeSubdomains: true, override },
    },
    customHeadersBehavior: {
      customHeaders: [
        { header: 'Permissions-Policy', value: permissionsPolicy, override },
        ...(props.cacheControl ? [{ header: 'Cache-Control', value: props.cacheControl, override }] : []),
      ],
    },
    ...(props.isOpenToAll ? { corsBehavior: openToAll } : {}),
  });
}
