import { describe, expect, it } from 'vitest';
import { period } from '@kluftatlas/data/domain/period.ts';
import { curveView, valueAt } from '../../../web/src/lib/gap/curveView.ts';
import { lagView } from '../../../web/src/lib/gap/lagView.ts';
import { splitView } from '../../../web/src/lib/gap/splitView.ts';
import { gapIndicatorOf, inputOf } from './gapIndicators.ts';
import { divideOf, measuresOf } from './measures.ts';

const plain = (text: string | undefined) => (text ?? '').replaceAll('\u00a0', ' ');

describe('years behind', () => {
  const lags = [
    {
      period: period('2021-06'),
      region: 'DE' as const,
      scheme: 'twenty' as const,
      classes: [
        { sizeClass: '0-20000', kind: 'moreThan' as const, years: 2 },
        { sizeClass: '20001+', kind: 'leader' as const, years: 0 },
      ],
    },
  ];
  const input = inputOf({ measures: measuresOf({ lags }) });

  it('are told of the class that is farthest behind', () => {
    const view = lagView(input);
    expect(plain(view?.title)).toContain(
      'Gemeinden mit bis zu 20.000 Einwohnern stehen, wo die führende Klasse (über 20.000) vor mehr als 2 Jahren stand',
    );
    expect(view?.table.rows.map((row) => row.map(plain))).toEqual([
      ['bis 20.000', 'mehr als 2 Jahre'],
      ['über 20.000', 'führt'],
    ]);
  });

  it('are not told where more is not better, nor of another region', () => {
    expect(lagView({ ...input, indicator: gapIndicatorOf({ direction: 'lower' }) })).toBeNull();
    expect(lagView({ ...input, region: '09' })).toBeNull();
  });
});

describe('how much is size and how much is inside a class', () => {
  const divides = [
    divideOf({ etaSquared: 0.3943, theilBetween: 0.06, theilWithin: 0.14 }),
    divideOf({ weighting: 'municipalities', etaSquared: 0.12, theilBetween: 0, theilWithin: 0 }),
  ];
  const view = splitView(inputOf({ measures: measuresOf({ divides }) }));

  it('is told by η² of the leading weighting, both parts and no cause', () => {
    expect(plain(view?.title)).toContain(
      '61 % der Unterschiede liegen zwischen Gemeinden derselben Größenklasse, 39 % zwischen den Klassen (nach Einwohnern gewichtet',
    );
  });

  it('reads as the whole only where it is', () => {
    const told = (etaSquared: number) =>
      plain(splitView(inputOf({ measures: measuresOf({ divides: [divideOf({ etaSquared })] }) }))?.title);
    expect(told(0.0036)).toContain('99,6 % der Unterschiede');
    expect(told(0.0036)).toContain('0,4 % zwischen den Klassen');
    expect(told(0)).toContain('100 % der Unterschiede');
  });

  it('has Theil’s split beside it, and a dash where there is no difference', () => {
    expect(view?.table.rows.map((row) => row.slice(1).map(plain))).toEqual([
      ['39,4 %', '60,6 %'],
      ['30,0 %', '70,0 %'],
      ['12,0 %', '88,0 %'],
      ['–', '–'],
    ]);
    expect(view?.bars).toHaveLength(3);
  });

  it('is nothing where all are alike', () => {
    expect(splitView(inputOf({ measures: measuresOf({ divides: [divideOf()] }) }))).toBeNull();
  });
});

describe('the concentration curve', () => {
  const curve = { shareOfUnits: [0, 0.4, 0.6, 1], shareOfValue: [0, 0.2, 0.4, 1] };
  const curves = [{ ...curve, period: period('2021-06'), weighting: 'inhabitants' as const }];

  it('is joined by straight lines between its points', () => {
    expect(valueAt(curve, 0)).toBe(0);
    expect(valueAt(curve, 0.5)).toBeCloseTo(0.3);
    expect(valueAt(curve, 1)).toBe(1);
  });

  it('says what falls to the smaller half, and what an even spread would be', () => {
    const view = curveView(
      inputOf({ measures: measuresOf({ curves, divides: [divideOf({ concentration: 0.195 })] }) }),
    );
    expect(plain(view?.title)).toContain('entfallen 30,0 % des Ganzen; gleich verteilt wären es 50 %');
    expect(plain(view?.subtitle)).toContain('Konzentrationsindex 0,195');
    expect(view?.table.rows).toHaveLength(11);
  });

  it('is there for Germany only', () => {
    expect(curveView(inputOf({ region: '09', measures: measuresOf({ curves }) }))).toBeNull();
  });
});
