import { Problem } from '@kluftatlas/data/domain/problem.ts';

/** `prod` keeps its data when a stack is deleted; the others clean up after themselves. */
const stages = ['dev', 'staging', 'prod'] as const;
export type Stage = (typeof stages)[number];

/** A name of our own for the site, with the certificate that CloudFront shows for it. */
export interface Domain {
  readonly name: string;
  /** ARN of a certificate in us-east-1, the only region that CloudFront takes certificates from. */
  readonly certificateArn: string;
}

export interface Config {
  readonly stage: Stage;
  readonly region: string;
  /** `null`: the site answers under the name that CloudFront gives it. */
  readonly domain: Domain | null;
  /** Who is told of alarms; `null`: they only show in the console. */
  readonly alarmEmail: string | null;
  /** ARN of the secret that holds the token of the Regionalstatistik; `null`: nothing is fetched from there. */
  readonly genesisTokenArn: string | null;
}

/** Looks up one setting; `undefined` where it is not set. The context of a CDK app, or a test's own. */
export type Settings = (key: string) => unknown;

/**
 * Reads the configuration: `stage`, `region`, `domainName` with `certificateArn`, `alarmEmail`,
 * `genesisTokenArn`, set as CDK
 * context (`cdk deploy -c stage=prod`). Nothing needs to be set.
 * @throws Problem `usage` for a value that is not allowed
 */
export function readConfig(settings: Settings): Config {
  const stage = stages.find((name) => name === (settings('stage') ?? 'dev'));
  if (stage === undefined) throw invalid('stage', settings('stage'), `one of ${stages.join(', ')}`);
  const region = textOf(settings, 'region', /^[a-z]{2}-[a-z]+-\d$/, 'a region such as eu-central-1');
  const alarmEmail = textOf(settings, 'alarmEmail', /^[^@\s]+@[^@\s]+\.[^@\s]+$/, 'an e-mail address');
  const secretArn = /^arn:aws:secretsmanager:[a-z0-9-]+:\d{12}:secret:[\w/+=.@-]+-\w{6}$/;
  const genesisTokenArn = textOf(settings, 'genesisTokenArn', secretArn, 'the whole ARN of a secret');
  return {
    stage,
    region: region ?? 'eu-central-1',
    domain: readDomain(settings),
    alarmEmail,
    genesisTokenArn,
  };
}

function readDomain(settings: Settings): Domain | null {
  const name = textOf(
    settings,
    'domainName',
    /^([a-z0-9-]+\.)+[a-z]{2,}$/,
    'a host name such as www.example.org',
  );
  const arnPattern = /^arn:aws:acm:us-east-1:\d{12}:certificate\/[\w-]+$/;
  const certificateArn = textOf(
    settings,
    'certificateArn',
    arnPattern,
    'the ARN of a certificate in us-east-1',
  );
  if (name === null && certificateArn === null) return null;
  if (name === null) throw invalid('domainName', undefined, 'set together with certificateArn');
  if (certificateArn === null) throw invalid('certificateArn', undefined, 'set together with domainName');
  return { name, certificateArn };
}

function textOf(settings: Settings, key: string, pattern: RegExp, expected: string): string | null {
  const value = settings(key) ?? null;
  if (value === null) return null;
  if (typeof value !== 'string' || !pattern.test(value)) throw invalid(key, value, expected);
  return value;
}

function invalid(key: string, value: unknown, expected: string): Problem {
  const found = value === undefined ? 'is not set' : `is ${JSON.stringify(value)}`;
  return new Problem('usage', `The setting “${key}” ${found}`, `It has to be ${expected}.`);
}
