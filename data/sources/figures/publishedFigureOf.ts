import type { AggregateRow } from '../../domain/observation.ts';
import { Problem } from '../../domain/problem.ts';
import type { PublishedFigure } from '../../domain/release.ts';
import type { Bilingual } from '../../domain/source.ts';
import { isRespondents } from './figureSources.ts';

/**
 * A stored row as the figure that it came from.
 * @throws Problem `value-format` where an attribute is not what this source writes
 */
export function publishedFigureOf({
  region,
  scheme,
  indicator,
  value,
  attributes = {},
}: AggregateRow): PublishedFigure {
  const text = (name: string): string => attributes[name] ?? '';
  const both = (name: string): Bilingual => ({ de: text(`${name}De`), en: text(`${name}En`) });
  const number = (name: string): number | null => (text(name) === '' ? null : Number(text(name)));
  const respondents = text('respondents');
  const confidence = text('confidence');
  if (!isRespondents(respondents) || !isConfidence(confidence)) {
    throw new Problem(
      'value-format',
      `Figure ${indicator} has respondents “${respondents}” and confidence “${confidence}”`,
      'Read the published figures again with this version.',
    );
  }
  return {
    id: indicator,
    sourceId: scheme,
    publisher: text('publisher'),
    sponsor: both('sponsor'),
    title: text('title'),
    year: number('year'),
    url: text('url'),
    respondents,
    frame: both('frame'),
    fieldPeriod: both('fieldPeriod'),
    n: text('n'),
    sizeClass: { label: both('label'), min: number('min'), max: number('max') },
    nClass: text('nClass'),
    region,
    topic: text('topic'),
    indicator: both('indicator'),
    category: both('category'),
    value,
    unit: both('unit'),
    confidence,
    note: both('note'),
  };
}

const isConfidence = (text: string): text is PublishedFigure['confidence'] => /^[ABC]$/.test(text);
