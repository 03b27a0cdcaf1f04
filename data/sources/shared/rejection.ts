import type { Rejection } from '../../domain/observation.ts';
import { Problem } from '../../domain/problem.ts';

/** A Problem met in one row as that row's rejection; any other error is a fault of ours and goes on. */
export function rejection(error: unknown, row: number, field = ''): Rejection {
  if (!(error instanceof Problem)) throw error;
  return { row, field: error.place.column ?? field, code: error.code, reason: error.message };
}
