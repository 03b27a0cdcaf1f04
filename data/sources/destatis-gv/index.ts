import type { SourceAdapter } from '../../domain/source.ts';
import { doubts } from './doubts.ts';
import { parse } from './parse.ts';
import { source } from './source.ts';

export const adapter: SourceAdapter = { source, parserVersion: '3', parse, doubts };
