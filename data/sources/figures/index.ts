import type { SourceAdapter } from '../../domain/source.ts';
import { parseFigures } from './parse.ts';
import { source } from './source.ts';

export { publishedFigureOf } from './publishedFigureOf.ts';

export const adapter: SourceAdapter = {
  source,
  parserVersion: '1',
  parse: async (file) => [parseFigures(file)],
};
