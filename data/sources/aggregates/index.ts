import type { SourceAdapter } from '../../domain/source.ts';
import { parseAggregates } from './parse.ts';
import { source } from './source.ts';

export { quantileNames } from './columns.ts';
export { selectedIndicators } from './selection.ts';

export const adapter: SourceAdapter = {
  source,
  parserVersion: '1',
  parse: async (file) => parseAggregates(file),
};
