import { describe, expect, test } from 'vitest';
import { changed, subjectWith, tell, withoutVerdict } from './support/verdicts.ts';

const ratio = changed('ratio', 'widens', 2, 3, 0.5);

describe('a gap that', () => {
  test('widens is told with measure, indicator, classes, weighting, region, periods and range', () => {
    const { of } = tell(subjectWith({ gap: changed('gap', 'widens', 25.46, 34.79, 5.3), ratio }));
    expect(of('finding')).toBe(
      'Bei der Kennzahl „Haushalte mit Gigabit“ ist der Abstand zwischen der größten und der kleinsten Klasse ' +
        '(über 20.000 gegen bis 20.000 Einwohner) von Mitte 2019 bis Mitte 2021 größer geworden: von 25,5 auf ' +
        '34,8 Punkte (um 9,3; Empfindlichkeitsbereich 4,0 bis 14,6), gerechnet für den durchschnittlichen ' +
        'Einwohner, 2 Größenklassen, Deutschland.',
    );
    expect(of('finding', 'en')).toBe(
      'For the indicator “Households with gigabit”, from mid-2019 to mid-2021, the gap between the largest and the ' +
        'smallest class (over 20,000 against up to 20,000 inhabitants) has widened: from 25.5 to 34.8 points (by 9.3; ' +
        'range of sensitivity 4.0 to 14.6), computed for the average inhabitant, 2 size classes, Germany.',
    );
  });

  test('narrows is told by how much, without a sign', () => {
    const { of } = tell(subjectWith({ gap: changed('gap', 'narrows', 13.62, 7.1, 0.5), ratio }));
    expect(of('finding')).toContain(
      'kleiner geworden: von 13,6 auf 7,1 Punkte (um 6,5; Empfindlichkeitsbereich 6,0 bis 7,0)',
    );
    expect(of('finding', 'en')).toContain(
      'has narrowed: from 13.6 to 7.1 points (by 6.5; range of sensitivity 6.0 to 7.0)',
    );
  });

  test('widens below zero is larger by a positive number', () => {
    const { of } = tell(subjectWith({ gap: changed('gap', 'widens', -10, -15, 2), ratio }));
    expect(of('finding')).toContain(
      'größer geworden: von −10,0 auf −15,0 Punkte (um 5,0; Empfindlichkeitsbereich 3,0 bis 7,0)',
    );
  });

  test('is unclear is told with its range, and no direction', () => {
    const { of } = tell(subjectWith({ gap: changed('gap', 'unclear', 57.54, 64.54, 13), ratio }));
    expect(of('finding')).toBe(
      'Bei der Kennzahl „Haushalte mit Gigabit“ ist nicht entscheidbar, ob der Abstand zwischen der größten und der ' +
        'kleinsten Klasse (über 20.000 gegen bis 20.000 Einwohner) von Mitte 2019 bis Mitte 2021 größer oder kleiner ' +
        'geworden ist: von 57,5 auf 64,5 Punkte (+7,0; Empfindlichkeitsbereich −6,0 bis +20,0), gerechnet für den ' +
        'durchschnittlichen Einwohner, 2 Größenklassen, Deutschland.',
    );
    expect(of('finding', 'en')).toContain('it cannot be decided whether the gap');
  });

  test('is unclear already at one time says which', () => {
    const { of } = tell(subjectWith({ gap: changed('gap', 'unclear', 12, 1, 4), ratio }));
    expect(of('finding')).toMatch(
      /Offen ist schon, wer die höheren Werte hat: Empfindlichkeitsbereich −3,0 bis 5,0 \(Mitte 2021\)\.$/,
    );
    expect(of('finding', 'en')).toMatch(
      /who has the higher values is open: range of sensitivity −3.0 to 5.0 \(mid-2021\)\.$/,
    );
  });

  test('is unclear as a very small one is written with the decimals that its range needs', () => {
    const { of } = tell(subjectWith({ gap: changed('gap', 'unclear', 3.1, 0.003, 0.02), ratio }));
    expect(of('finding')).toContain('von 3,10 auf 0,00 Punkte');
    expect(of('finding')).toMatch(/Empfindlichkeitsbereich −0,02 bis 0,02 \(Mitte 2021\)\.$/);
  });

  test('reverses is told with both ranges and who has the higher values now', () => {
    const { of } = tell(subjectWith({ gap: changed('gap', 'reverses', 12, -8, 2), ratio }));
    expect(of('finding')).toContain(
      'von Mitte 2019 bis Mitte 2021 umgekehrt: von 12,0 auf −8,0 Punkte (Empfindlichkeitsbereiche 10,0 bis 14,0 und −10,0 bis −6,0)',
    );
    expect(of('finding')).toMatch(/Am Ende haben die kleinen Gemeinden die höheren Werte\.$/);
    expect(of('finding', 'en')).toMatch(
      /has reversed: .* At the end the small municipalities have the higher values\.$/,
    );
    const other = tell(subjectWith({ gap: changed('gap', 'reverses', -8, 12, 2), ratio }));
    expect(other.of('finding')).toContain('die großen Gemeinden');
  });

  test('moves by less than a decimal gets more of them, and never reads as nothing', () => {
    const { of } = tell(subjectWith({ gap: changed('gap', 'narrows', 0.131, 0.112, 0.016), ratio }));
    expect(of('finding')).toContain(
      'von 0,131 auf 0,112 Punkte (um 0,019; Empfindlichkeitsbereich 0,003 bis 0,035)',
    );
  });

  test('for the average municipality says so', () => {
    const subject = subjectWith({ gap: changed('gap', 'widens', 20, 30, 1), ratio });
    expect(tell(subject, 'gap', 'municipalities').of('finding')).toContain(
      'gerechnet für die durchschnittliche Gemeinde',
    );
  });

  test('of administrations speaks of administrations', () => {
    const subject = subjectWith(
      { gap: changed('gap', 'widens', 20, 30, 1), ratio },
      { indicator: { unit: 'administration' } },
    );
    const { of } = tell(subject, 'gap', 'municipalities');
    expect(of('finding')).toContain('für die durchschnittliche Verwaltung');
    expect(of('basis')).toContain('10.696 von 10.787 Verwaltungen');
  });
});

describe('no verdict', () => {
  test('where an end class is small tells the numbers, once', () => {
    const none = withoutVerdict('small-end-class');
    const { of, roles } = tell(subjectWith({ gap: none, ratio: none }, { change: { classes: [300, 2] } }));
    expect(roles).toEqual(['finding']);
    expect(of('finding')).toBe(
      'Bei der Kennzahl „Haushalte mit Gigabit“ gibt es kein Urteil darüber, wie sich der Abstand zwischen der größten ' +
        'und der kleinsten Klasse (über 20.000 gegen bis 20.000 Einwohner) von Mitte 2019 bis Mitte 2021 verändert ' +
        'hat, gerechnet für den durchschnittlichen Einwohner, 2 Größenklassen, Deutschland: Werte zu beiden ' +
        'Zeitpunkten haben in der kleinsten Klasse 300 Gemeinden, in der größten 2; nötig sind je 5.',
    );
    expect(of('finding', 'en')).toMatch(
      /there is no verdict on how the gap .* in the largest 2; 5 are needed in each\.$/,
    );
  });

  test('where values fell without an explanation tells how many', () => {
    const none = withoutVerdict('unexplained-falls');
    const { of } = tell(
      subjectWith({ gap: none, ratio: none }, { change: { n: 2_301, unexplainedFalls: 161 } }),
    );
    expect(of('finding')).toMatch(
      /Bei 161 von 2\.301 Gemeinden fällt der Wert ohne bekannte Erklärung, das sind mehr als 5 %\.$/,
    );
    expect(of('finding', 'en')).toMatch(/in 161 of 2,301 municipalities the value falls .* more than 5%\.$/);
  });

  test('on the relative measure alone stands beside the absolute one', () => {
    const { of, roles } = tell(
      subjectWith({
        gap: changed('gap', 'widens', 20, 30, 1),
        ratio: withoutVerdict('no-result', 'division-by-zero'),
      }),
    );
    expect(roles).toEqual(['finding', 'relative', 'basis']);
    expect(of('relative')).toBe(
      'Im selben Vergleich gibt es kein Urteil darüber, wie sich der relative Abstand (Mittelwert der größten Klasse im ' +
        'Verhältnis zu dem der kleinsten) verändert hat: Der Wert, an dem gemessen wird, ist zu einem der Zeitpunkte null.',
    );
  });

  test('where too many draws have no result says so', () => {
    const { of } = tell(
      subjectWith({ gap: changed('gap', 'widens', 20, 30, 1), ratio: withoutVerdict('no-result') }),
    );
    expect(of('relative')).toMatch(/: In zu vielen Ziehungen lässt es sich nicht bestimmen\.$/);
    expect(of('relative', 'en')).toMatch(/: it is undefined in too many draws\.$/);
  });
});
