import type { SourceAdapter } from '../../domain/source.ts';
import { doubtsAboutCoverage } from './coverage.ts';
import { parse } from './parse.ts';
import { addresses, source } from './source.ts';

export const adapter: SourceAdapter = {
  source,
  addresses,
  parserVersion: '1',
  parse,
  doubts: doubtsAboutCoverage,
};
