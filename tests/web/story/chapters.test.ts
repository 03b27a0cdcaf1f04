import { isoDate } from '@kluftatlas/data/domain/ids.ts';
import { describe, expect, it } from 'vitest';
import { chapter2 } from '../../../web/src/lib/story/chapter2.ts';
import { chapter3 } from '../../../web/src/lib/story/chapter3.ts';
import { chapter4 } from '../../../web/src/lib/story/chapter4.ts';
import { chapter5 } from '../../../web/src/lib/story/openQuestion.ts';
import { manyWays } from '../../../web/src/lib/story/evidence.ts';
import { classOf, figureOf } from '../gap/figures.ts';
import {
  aggregatesOf,
  classesFile,
  manifestOf,
  registerManifest,
  releasedIndicator,
} from '../support/release.ts';

const plain = (text: string | null | undefined) => (text ?? '').replaceAll('\u00a0', ' ');
const noClasses = () => {
  throw new Error('must not be read');
};

const comparison = [
  figureOf({ sizeClass: classOf('unter 20.000', 0, 20_000), value: 20 }),
  figureOf({ sizeClass: classOf('über 100.000', 100_001, null), value: 70 }),
];

describe('chapter 2', () => {
  const manifest = registerManifest({
    indicators: [releasedIndicator('broadband-all-1000', ['2019-06', '2021-06'])],
  });
  const means = [[23.7, 22.4], ...Array<[number, number]>(6).fill([50, 50]), [90.1, 86.9]] as [
    number,
    number,
  ][];

  it('says the distance between smallest and largest class and for whom', () => {
    const { charts } = chapter2(manifest, () => classesFile(aggregatesOf('standard', '2021-06', means)), []);
    expect(plain(charts[0]?.title)).toBe(
      '≥ 1.000 Mbit/s: für den durchschnittlichen Einwohner 90,1 % in Städten mit 500.000 und mehr Einwohnern, 23,7 % in Gemeinden mit unter 2.000 – 66,4 Punkte Abstand (Mitte 2021)',
    );
    expect(plain(charts[0]?.uncertainty)).toContain('für die durchschnittliche Gemeinde sind es 64,5 Punkte');
    expect(plain(charts[0]?.uncertainty)).toContain('91, mit zusammen 683.713 Einwohnern');
  });

  it('has no distance where an end class is empty', () => {
    const open = [...means.slice(0, 7), [null, null] as const];
    const { charts } = chapter2(manifest, () => classesFile(aggregatesOf('standard', '2021-06', open)), []);
    expect(charts[0]?.title).not.toMatch(/Punkte/);
    expect(charts[0]?.uncertainty).not.toMatch(/Punkte/);
    expect(plain(charts[0]?.uncertainty)).toContain('ohne Wert in ganz Deutschland: 91');
  });

  it('says where its newest data are old, against the newest of the release', () => {
    const words = (dataDate: string) =>
      chapter2(
        { ...manifest, dataDate: isoDate(dataDate) },
        () => classesFile(aggregatesOf('standard', '2021-06', means)),
        [],
      ).after.join(' ');
    expect(plain(words('2023-07-01'))).toContain('Letzter Datenstand: Mitte 2021');
    expect(words('2023-06-30')).not.toContain('Datenstand');
  });

  it('without data leads with the missing source and shows what surveys print', () => {
    const { lead, charts } = chapter2(manifestOf(), noClasses, comparison);
    expect(lead).toContain('Breitbandatlas');
    expect(charts[0]?.table.rows.map(([, group, value]) => plain(`${group} ${value}`))).toEqual([
      'unter 20.000 20 %',
      'über 100.000 70 %',
    ]);
  });
});

describe('chapter 3', () => {
  const file = classesFile([
    ...aggregatesOf('twenty', '2019-06', [
      [10, 0],
      [35.3, 0],
    ]),
    ...aggregatesOf('twenty', '2021-06', [
      [40, 0],
      [74.8, 0],
    ]),
    ...aggregatesOf('standard', '2019-06', [[10, 0]]),
    ...aggregatesOf('standard', '2021-06', [[40, 0]]),
  ]);
  const chapter = (periods: readonly string[]) =>
    chapter3(
      registerManifest({ indicators: [releasedIndicator('broadband-all-1000', periods)] }),
      { readClasses: () => file, readMeasures: () => null },
      [],
    );

  it('names both gaps of the scheme fixed in advance', () => {
    expect(plain(chapter(['2019-06', '2020-12', '2021-06']).charts[0]?.title)).toBe(
      '≥ 1.000 Mbit/s: Zwischen Gemeinden bis 20.000 und über 20.000 Einwohnern lag der Abstand Mitte 2019 bei 25,3 Punkten, Mitte 2021 bei 34,8',
    );
  });

  it('has the numbers of its title in its table, each column named by what it holds', () => {
    const { table, sources } = chapter(['2019-06', '2021-06']).charts[0] ?? {};
    expect(table?.columns.map(plain)).toEqual([
      'Größenklasse',
      'Mitte 2019',
      'Mitte 2021',
      'Veränderung in Punkten',
      'n Mitte 2019',
      'n Mitte 2021',
    ]);
    expect(table?.rows.slice(-2).map((row) => row.map(plain))).toEqual([
      ['bis 20.000', '10,0 %', '40,0 %', '+30,0', '90', '90'],
      ['über 20.000', '35,3 %', '74,8 %', '+39,5', '90', '90'],
    ]);
    expect(sources?.map(({ id }) => id)).toEqual(['breitbandatlas', 'breitbandatlas', 'destatis-gv']);
  });

  it('without measures gives no verdict and says what it would need', () => {
    const { charts, after } = chapter(['2019-06', '2021-06']);
    const words = [charts[0]?.title, charts[0]?.uncertainty, ...after].join(' ');
    expect(words).toContain('Empfindlichkeitsbereich');
    expect(words).not.toMatch(/gewachsen|wuchs|ist größer geworden|ist kleiner geworden/);
  });

  it('with one period says that one period shows no change', () => {
    const { lead, charts } = chapter(['2021-06']);
    expect(plain(lead)).toContain('kennt nur Mitte 2021');
    expect(charts).toEqual([]);
  });
});

describe('chapter 4', () => {
  const project = (population2021: number) => ({
    ags: '05315000',
    name: 'A',
    round: 1,
    year: 2019,
    population2021,
  });
  const selected = (value: number, answer = 'selected') =>
    figureOf({ sourceId: 'MPSC', category: { de: 'ausgewählt', en: answer }, value });

  it('counts projects by size and leaves cooperations unassigned', () => {
    const { charts, after } = chapter4(
      manifestOf(),
      { projects: [project(1500), project(99_999), project(100_000)] },
      [selected(4), selected(3), selected(86, 'applicants')],
    );
    expect(plain(charts[0]?.title)).toContain(
      'Von 3 einzelnen Gemeinden mit Modellprojekt haben 1 mindestens 100.000',
    );
    expect(charts[0]?.subtitle).toContain('Staffeln 2019 bis 2019');
    expect(charts[0]?.table.rows.at(-1)).toEqual(['ohne Größe: Verbünde und Kreise', '4']);
    expect(after[0]).toContain('4 der 7 ausgewählten Vorhaben');
  });

  it('never forms a rate', () => {
    const { charts } = chapter4(manifestOf(), { projects: [project(1500)] }, []);
    expect(charts[0]?.table.rows.flat().join(' ')).not.toContain('%');
  });
});

describe('an open question', () => {
  const figures = [manyWays.nearest, ...manyWays.for, ...manyWays.against].map((id) =>
    figureOf({
      id,
      sourceId: id,
      year: 2018,
      fieldPeriod: { de: 'Ende 2017', en: 'end of 2017' },
      value: 4.9,
    }),
  );
  const [chart] = chapter5(manifestOf(), figures).charts;

  it('says when was asked, not when it was published, and the number as printed', () => {
    expect(plain(chart?.title)).toContain('Elektronische Akte, Ende 2017: 4,9 %');
    expect(chart?.title).not.toContain('2018');
  });

  it('has answers under the heading of answers', () => {
    expect(chart?.table.columns[1]).toBe('Antwort');
    expect(chart?.table.rows[0]?.slice(1, 3).map(plain)).toEqual(['ja', '4,9 %']);
  });

  it('names the published figures without a day that would be of none of them', () => {
    expect(chart?.sources).toEqual([{ id: 'figures', text: '©\u00a0figures' }]);
  });
});
