import type { SourceAdapter } from '../../domain/source.ts';
import { doubts } from './doubts.ts';
import { parseAreas } from './parse.ts';
import { source } from './source.ts';

export const adapter: SourceAdapter = {
  source,
  parserVersion: '1',
  parse: async (file) => parseAreas(file),
  doubts,
};
