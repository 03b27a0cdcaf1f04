import { Problem } from '@kluftatlas/data/domain/problem.ts';

/** @throws Problem `usage` for anything but a whole number from 1 to 65535 */
export function parsePort(text: string): number {
  const port = /^[1-9]\d{0,4}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new Problem('usage', `“${text}” is not a port`, 'Give a whole number from 1 to 65535.');
}
