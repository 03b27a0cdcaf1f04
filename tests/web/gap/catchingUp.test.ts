import { describe, expect, it } from 'vitest';
import type { PeriodChange } from '@kluftatlas/data/domain/change.ts';
import { catchingUp } from '../../../web/src/lib/gap/catchingUp.ts';
import { gapIndicatorOf } from './gapIndicators.ts';
import { changeOf } from './measures.ts';

const plain = (text: string | undefined) => (text ?? '').replaceAll('\u00a0', ' ');

const model = (start: number, lnPopulation: number | null = null, standardError: number | null = 0.05) => ({
  n: 10_786,
  intercept: { value: 30, standardError },
  start: { value: start, standardError },
  lnPopulation: lnPopulation === null ? null : { value: lnPopulation, standardError },
});
const changeWith = (convergence: PeriodChange['convergence']): PeriodChange => ({
  ...changeOf('2019-06', '2021-06', [25, 35]),
  convergence,
});
const told = (convergence: PeriodChange['convergence'], indicator = gapIndicatorOf()) =>
  catchingUp(indicator, changeWith(convergence), 'Deutschland');
const firstSentence = (start: number, standardError: number | null = 0.05) =>
  plain(
    told({ onStart: model(start, null, standardError), onStartAndPopulation: 'collinear' })?.sides[0]
      ?.sentences[0],
  );

describe('whether those behind gained more', () => {
  it('is said with the coefficient, its range, whom it counts, region and periods', () => {
    expect(firstSentence(-0.31)).toBe(
      'Wer hinten lag, holte auf: Wer zu Beginn 10 Punkte tiefer stand, legte im Mittel 3,1 Punkte mehr zu ' +
        '(β = −0,31, Bereich nach HC3 −0,41 bis −0,21; 10.786 Gemeinden, jede zählt gleich viel; ' +
        'Deutschland, Mitte 2019 bis Mitte 2021).',
    );
  });

  it('is turned round where those ahead gained more', () => {
    expect(firstSentence(0.2)).toContain(
      'Wer zu Beginn 10 Punkte höher stand, legte im Mittel 2,0 Punkte mehr',
    );
  });

  it.each([
    ['holds zero', 0.05],
    ['is missing', null],
  ])('is left open where the range %s', (_, standardError) => {
    expect(firstSentence(-0.02, standardError)).toMatch(/^Ob mehr zulegte, wer hinten lag, bleibt offen/);
  });

  it('says beside it what size goes along with, for twice the inhabitants', () => {
    const sentence = (gamma: number) =>
      plain(told({ onStart: model(-0.3), onStartAndPopulation: model(-0.4, gamma) })?.sides[0]?.sentences[1]);
    expect(sentence(2)).toContain('eine doppelt so große Gemeinde im Mittel 1,4 Punkte mehr zu (γ = +2,00');
    expect(sentence(-2)).toContain('1,4 Punkte weniger zu');
    expect(sentence(0.01)).toMatch(/bleibt offen/);
  });

  it('has both models in its table, and a dash without a range', () => {
    const rows = told({ onStart: model(-0.3, null, null), onStartAndPopulation: model(-0.4, 2) })?.details
      ?.table.rows;
    expect(rows?.map((cells) => cells.slice(1).map(plain))).toEqual([
      ['Punkt Ausgangswert (β)', '−0,30', '–', '10.786'],
      ['Punkt Ausgangswert (β)', '−0,40', '−0,50 bis −0,30', '10.786'],
      ['Einheit von ln Einwohner (γ)', '+2,00', '+1,90 bis +2,10', '10.786'],
    ]);
  });

  it('always says why it is no verdict, and speaks of a ceiling only where there is one', () => {
    const both = { onStart: model(-0.3), onStartAndPopulation: 'collinear' } as const;
    expect(plain(told(both)?.basis[0])).toMatch(/Ein Urteil begründet das nicht.*Höchstwert 100 %/);
    expect(told(both, gapIndicatorOf({ domain: [0, null] }))?.basis[0]).not.toMatch(/Höchstwert/);
  });

  it('is not told without a result, nor where more is not better', () => {
    expect(told({ onStart: 'all-equal', onStartAndPopulation: 'all-equal' })).toBeNull();
    const lower = gapIndicatorOf({ direction: 'lower' });
    expect(told({ onStart: model(-0.3), onStartAndPopulation: 'collinear' }, lower)).toBeNull();
  });
});
