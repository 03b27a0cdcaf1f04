import { describe, expect, it } from 'vitest';
import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import type { ClassAggregate } from '@kluftatlas/data/domain/release.ts';
import { gapView } from '../../../web/src/lib/gap/gapView.ts';
import { aggregateOf } from './aggregates.ts';
import { gapIndicatorOf, periodOf } from './gapIndicators.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const none = { n: 0, coverage: null, mean: null, weightedMean: null, quantiles: null } as const;

/** The standard classes of a region; `largest` changes the last one. */
const viewOf = (
  largest: Partial<ClassAggregate> = {},
  withoutValue = { municipalities: 91, inhabitants: 683_713 },
) => {
  const { classes } = sizeClassSchemes.standard;
  const aggregates = classes.map(({ id }, index) =>
    aggregateOf({ sizeClass: id, ...(index === classes.length - 1 ? largest : {}) }),
  );
  const indicator = gapIndicatorOf({ periods: [periodOf('2021-06', withoutValue)] });
  const choice = {
    indicator,
    period: '2021-06',
    scheme: 'standard',
    regionName: 'Schleswig-Holstein',
  } as const;
  const { title, uncertainty } = gapView(aggregates, choice);
  return { title: plain(title), uncertainty: plain(uncertainty) };
};

describe('the words of a distance', () => {
  it('say for whom it is, and who is in none of the classes in all of Germany', () => {
    expect(viewOf({ weightedMean: 90, mean: 85 })).toEqual({
      title:
        '≥ 1.000 Mbit/s: 90,0 % (500.000 und mehr Einwohner) gegen 60,0 % (unter 2.000) – 30,0 Punkte Abstand, Schleswig-Holstein, Mitte 2021',
      uncertainty:
        'Der Abstand gilt für den durchschnittlichen Einwohner, also nach Einwohnern gewichtet; für die durchschnittliche Gemeinde sind es 45,0 Punkte. Gemeinden ohne Wert in ganz Deutschland: 91, mit zusammen 683.713 Einwohnern.',
    });
  });

  it('without a municipality in an end class say so and speak of no distance', () => {
    const { title, uncertainty } = viewOf({ ...none, frame: 0 });
    expect(title).toContain('kein Abstand, weil es dort keine Gemeinde mit 500.000 und mehr Einwohnern gibt');
    expect(uncertainty).toMatch(/^Gemeinden ohne Wert/);
  });

  it('without a value in an end class say how many municipalities lack it', () => {
    const { title } = viewOf({ ...none, frame: 3 });
    expect(title).toContain(
      'weil von den Gemeinden mit 500.000 und mehr Einwohnern (3) keine einen Wert hat',
    );
  });

  it('name types instead of inhabitants, and by what they class', () => {
    const { classes } = sizeClassSchemes.bbsr;
    const aggregates = classes.map(({ id }) => aggregateOf({ scheme: 'bbsr', sizeClass: id }));
    const choice = {
      indicator: gapIndicatorOf({ periods: [periodOf('2021-06')] }),
      period: '2021-06',
      scheme: 'bbsr',
      regionName: 'Deutschland',
    } as const;
    const { title, subtitle, layout } = gapView(aggregates, choice);
    expect(plain(title)).toMatch(/% \(Größere Großstadt\) gegen .* % \(Landgemeinde\) – /);
    expect(subtitle).toContain('nach dem Stadt- und Gemeindetyp des BBSR');
    expect(layout.rows.map(({ label }) => label)).toEqual(classes.map(({ label }) => label.de));
    const without = aggregates.map((one, index) => (index === 6 ? { ...one, ...none, frame: 0 } : one));
    expect(gapView(without, choice).title).toContain('keine Gemeinde vom Typ „Größere Großstadt“ gibt');
  });

  it('are silent on what is missing where nothing is', () => {
    expect(viewOf({}, { municipalities: 0, inhabitants: 0 }).uncertainty).not.toContain('ohne Wert');
  });
});
