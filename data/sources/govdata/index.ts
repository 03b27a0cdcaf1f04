import type { SourceAdapter } from '../../domain/source.ts';
import { parse } from './parse.ts';
import { source } from './source.ts';

export const adapter: SourceAdapter = {
  source,
  parserVersion: '1',
  parse,
  doubts: ({ doubts = [] }) => doubts,
};
