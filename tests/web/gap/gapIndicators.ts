import { isoDate } from '@kluftatlas/data/domain/ids.ts';
import type { ClassAggregate, ClassesFile } from '@kluftatlas/data/domain/release.ts';
import type { GapIndicator } from '../../../web/src/lib/gap/pageData.ts';
import type { SectionInput } from '../../../web/src/lib/gap/sections.ts';

/** An indicator of the distance page, by default gigabit availability at one period. */
export const gapIndicatorOf = (changes: Partial<GapIndicator> = {}): GapIndicator => ({
  id: 'broadband-all-1000' as GapIndicator['id'],
  unit: 'municipality',
  unitOfMeasure: 'percent',
  topic: 'supply',
  weight: 'population',
  direction: 'higher',
  domain: [0, 100],
  title: 'Haushalte mit ≥ 1.000 Mbit/s',
  shortTitle: '≥ 1.000 Mbit/s',
  family: 'Breitband, Haushalte',
  origin: 'computed',
  schemes: ['standard', 'twenty', 'four'],
  classifiedOn: '2021-12-31',
  breaks: [],
  measured: { germany: true, states: true, table: true },
  periods: [periodOf('2021-06')],
  ...changes,
});

export const periodOf = (
  period: string,
  withoutValue: GapIndicator['periods'][number]['withoutValue'] = {
    municipalities: 91,
    inhabitants: 683_713,
  },
): GapIndicator['periods'][number] => ({
  period,
  withoutValue,
  sources: [
    { id: 'breitbandatlas', text: `Breitbandatlas, ${period}` },
    { id: 'destatis-gv', text: 'Gemeindeverzeichnis' },
  ],
});

export const classesOfGap = (aggregates: readonly ClassAggregate[]): ClassesFile => ({
  indicator: 'broadband-all-1000' as ClassesFile['indicator'],
  classifiedBy: { dataset: 'destatis-gv/municipalities', date: isoDate('2021-12-31') },
  aggregates,
});

/** A view of two classes of Germany; without measures until some are given. */
export const inputOf = (changes: Partial<SectionInput> = {}): SectionInput => ({
  indicator: gapIndicatorOf(),
  period: '2021-06',
  scheme: 'twenty',
  lookUp: null,
  region: 'DE',
  regionName: 'Deutschland',
  pair: 'first',
  classes: classesOfGap([]),
  measures: null,
  stateChanges: null,
  ladder: [],
  ...changes,
});
