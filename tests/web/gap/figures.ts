import type { PublishedFigure } from '@kluftatlas/data/domain/release.ts';

const both = (text: string) => ({ de: text, en: text });

/** A figure of an invented survey. */
export const figureOf = (changes: Partial<PublishedFigure> = {}): PublishedFigure => ({
  id: 'SURVEY-1',
  sourceId: 'SURVEY',
  publisher: 'Institut',
  sponsor: both('Institut'),
  title: 'Umfrage',
  year: 2022,
  url: 'https://example.org/',
  respondents: 'administrations',
  frame: both('alle'),
  fieldPeriod: both('2022'),
  n: '300',
  sizeClass: classOf('10.000–20.000', 10_000, 20_000),
  nClass: '',
  region: 'Deutschland',
  topic: 'strategy',
  indicator: both('hat eine Strategie'),
  category: both('ja'),
  value: 50,
  unit: both('%'),
  confidence: 'B',
  note: both(''),
  ...changes,
});

/** A class as printed, with its bounds. */
export const classOf = (label: string, min: number | null, max: number | null) => ({
  label: { de: label, en: label },
  min,
  max,
});
