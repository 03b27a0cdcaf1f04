import { simulatedPrefix } from '@kluftatlas/data/domain/survey.ts';
import type { HandOver } from './takeAway.ts';

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9.]+/g, '-')
    .replaceAll(/\.{2,}/g, '.')
    .replaceAll(/^[-.]+|[-.]+$/g, '');

/**
 * Name of a file: what it is a part of, which part, and what the view was narrowed by (`search`, the query of the
 * address). Tables say that they are a selection; whatever is made up begins with the word for it.
 */
export function fileName(
  { whole, part, synthetic }: Pick<HandOver, 'whole' | 'part' | 'synthetic'>,
  ending: 'csv' | 'svg' | 'png',
  search = '',
): string {
  const stem = [whole, ending === 'csv' ? `auswahl-${part}` : part].map(plain).join('.');
  const narrowed = plain(search);
  const prefix = synthetic && !stem.startsWith(simulatedPrefix) ? simulatedPrefix : '';
  return `${prefix}${stem}${narrowed === '' ? '' : `-${narrowed}`}.${ending}`;
}
