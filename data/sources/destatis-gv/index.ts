import type { SourceAdapter } from '../../domain/source.ts';
import { doubts } from './doubts.ts';
import { parse } from './parse.ts';
import { addresses, source } from './source.ts';

export const adapter: SourceAdapter = { source, addresses, parserVersion: '4', parse, doubts };
