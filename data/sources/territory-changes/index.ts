import type { SourceAdapter } from '../../domain/source.ts';
import { parseTerritoryChanges } from './parse.ts';
import { source } from './source.ts';

export const adapter: SourceAdapter = {
  source,
  parserVersion: '1',
  parse: async (file) => [parseTerritoryChanges(file)],
};
