import type { SourceAdapter } from '../../domain/source.ts';
import { doubts } from './doubts.ts';
import { parseAreas } from './parse.ts';
import { addresses, source } from './source.ts';

export const adapter: SourceAdapter = {
  source,
  addresses,
  parserVersion: '1',
  parse: async (file) => parseAreas(file),
  doubts,
};
