import { Problem } from '@kluftatlas/data/domain/problem.ts';
import { readConfig } from '@kluftatlas/infra/config.ts';
import { describe, expect, it } from 'vitest';
import { production } from './templates.ts';

const read = (settings: Record<string, unknown>) => readConfig((key) => settings[key]);

describe('the configuration', () => {
  it('needs nothing to be set', () => {
    expect(read({})).toEqual({
      stage: 'dev',
      region: 'eu-central-1',
      domain: null,
      alarmEmail: null,
      genesisTokenArn: null,
    });
  });

  it('takes a domain with its certificate', () => {
    const { domainName: name, certificateArn } = production;
    expect(read(production).domain).toEqual({ name, certificateArn });
  });

  it.each([
    ['a stage that does not exist', { stage: 'production' }],
    ['a region that is none', { region: 'Frankfurt' }],
    ['a domain with a protocol', { ...production, domainName: 'https://www.example.org' }],
    ['a domain without its certificate', { domainName: 'www.example.org' }],
    ['a certificate without its domain', { certificateArn: production.certificateArn }],
    [
      'a certificate that CloudFront cannot use',
      { ...production, certificateArn: production.certificateArn.replace('us-east-1', 'eu-central-1') },
    ],
    ['an e-mail address without a host', { alarmEmail: 'somebody' }],
    ['a number for a text', { alarmEmail: 7 }],
    ['a token in the place of its secret', { genesisTokenArn: 'a1b2c3' }],
    [
      'a part of the ARN of a secret, which would need a wider permission',
      { genesisTokenArn: production.genesisTokenArn.slice(0, -7) },
    ],
  ])('refuses %s and says what is expected', (_, settings) => {
    expect(() => read(settings)).toThrowError(
      expect.objectContaining({ code: 'usage', advice: expect.stringContaining('It has to be') }),
    );
    expect(() => read(settings)).toThrowError(Problem);
  });
});
