import type { SourceAdapter } from '../../domain/source.ts';
import { parse } from './parse.ts';
import { addresses, source } from './source.ts';

export const adapter: SourceAdapter = { source, addresses, parserVersion: '2', parse };
