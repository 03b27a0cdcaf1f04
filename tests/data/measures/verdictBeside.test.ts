import { verdictSentences } from '@kluftatlas/data/measures/verdictSentence.ts';
import { describe, expect, test } from 'vitest';
import { everySubject } from './support/everyVerdict.ts';
import { changed, formats, subjectWith, tell } from './support/verdicts.ts';

const ratio = changed('ratio', 'widens', 2, 3, 0.5);

describe('absolute against relative', () => {
  test('the spread widens while the coefficient of variation narrows', () => {
    const subject = subjectWith({
      standardDeviation: changed('standardDeviation', 'widens', 28.95, 35.37, 0.4),
      variation: changed('variation', 'narrows', 2.012, 1.135, 0.035),
    });
    const { of, roles } = tell(subject, 'standardDeviation', 'municipalities');
    expect(roles).toEqual(['finding', 'relative', 'disagreement', 'basis']);
    expect(of('finding')).toContain(
      'ist die Streuung zwischen den Gemeinden (Standardabweichung) von Mitte 2019 bis Mitte 2021 größer geworden: ' +
        'von 29,0 auf 35,4 Punkte (um 6,4; Empfindlichkeitsbereich 6,0 bis 6,8), gerechnet für die durchschnittliche ' +
        'Gemeinde, 2 Größenklassen (von „bis 20.000“ bis „über 20.000“ Einwohner), Deutschland.',
    );
    expect(of('relative')).toBe(
      'Im selben Vergleich ist die relative Streuung (Variationskoeffizient, gemessen am Mittelwert) kleiner geworden: ' +
        'von 2,01 auf 1,14 (um 0,88; Empfindlichkeitsbereich 0,84 bis 0,91).',
    );
    expect(of('disagreement')).toBe(
      'Absolut und relativ gehen auseinander: in Punkten wächst die Streuung (Urteil: größer geworden), gemessen am ' +
        'Mittelwert schrumpft sie (Urteil: kleiner geworden).',
    );
    expect(of('disagreement', 'en')).toBe(
      'Absolute and relative measures disagree: in points the spread widens (verdict: widened), relative to the mean ' +
        'it narrows (verdict: narrowed).',
    );
  });

  test('the slope rises, undecided, while the relative index falls', () => {
    const subject = subjectWith({
      slopeIndex: changed('slopeIndex', 'unclear', 63.6, 70.57, 16),
      relativeIndex: changed('relativeIndex', 'narrows', 1.96, 1.1625, 0.3),
    });
    const { of } = tell(subject, 'slopeIndex');
    expect(of('finding')).toContain(
      'von 63,6 auf 70,6 Punkte (+7,0; Empfindlichkeitsbereich −9,0 bis +23,0)',
    );
    expect(of('relative')).toContain('kleiner geworden: von 1,96 auf 1,16');
    expect(of('disagreement')).toBe(
      'Absolut und relativ gehen auseinander: in Punkten wird der Unterschied der Zahl nach größer (Urteil: nicht ' +
        'entscheidbar), gemessen am Mittelwert schrumpft er (Urteil: kleiner geworden).',
    );
    expect(of('disagreement', 'en')).toBe(
      'Absolute and relative measures disagree: in points the difference comes out larger (verdict: cannot be decided), ' +
        'relative to the mean it narrows (verdict: narrowed).',
    );
  });

  test('the gap narrows while the ratio rises, undecided', () => {
    const subject = subjectWith({
      gap: changed('gap', 'narrows', 30, 20, 1),
      ratio: changed('ratio', 'unclear', 1.5, 1.6, 0.2),
    });
    expect(tell(subject).of('disagreement')).toBe(
      'Absolut und relativ gehen auseinander: in Punkten schrumpft der Abstand (Urteil: kleiner geworden), relativ wird ' +
        'er der Zahl nach größer (Urteil: nicht entscheidbar).',
    );
  });

  test('says nothing of numbers that go different ways where neither is decided', () => {
    const subject = subjectWith({
      gap: changed('gap', 'unclear', 67.1, 67.5, 0.6),
      ratio: changed('ratio', 'unclear', 3.64, 3.6, 0.05),
    });
    expect(tell(subject).roles).toEqual(['finding', 'relative', 'basis']);
  });

  test('says nothing where both go the same way, or turn', () => {
    const agreeing = subjectWith({ gap: changed('gap', 'widens', 20, 30, 1), ratio });
    expect(tell(agreeing).roles).toEqual(['finding', 'relative', 'basis']);
    const turning = subjectWith({
      gap: changed('gap', 'reverses', 12, -8, 2),
      ratio: changed('ratio', 'reverses', 1.5, 0.7, 0.2),
    });
    expect(tell(turning).roles).toEqual(['finding', 'relative', 'basis']);
  });

  test('in other units is absolute and not in points', () => {
    const subject = subjectWith(
      { gap: changed('gap', 'widens', 200, 300, 10), ratio: changed('ratio', 'narrows', 3, 2, 0.2) },
      { indicator: { unitOfMeasure: 'euro' } },
    );
    expect(tell(subject).of('finding')).toContain('von 200,0 auf 300,0 €');
    expect(tell(subject).of('disagreement')).toContain('absolut wächst der Abstand');
  });
});

test('the basis says whom it counts and what the range is', () => {
  const { of } = tell(subjectWith({ gap: changed('gap', 'widens', 20, 30, 1), ratio }));
  expect(of('basis')).toBe(
    'Gezählt sind 10.696 von 10.787 Gemeinden, alle mit Wert zu beiden Zeitpunkten; der Empfindlichkeitsbereich zeigt, ' +
      'wie sehr das Ergebnis an einzelnen von ihnen hängt.',
  );
});

describe('the ceiling', () => {
  const measures = {
    gap: changed('gap', 'narrows', 20, 10, 1),
    ratio: changed('ratio', 'narrows', 3, 2, 0.5),
  };

  test('is told of an end class near it', () => {
    const { of } = tell(subjectWith(measures, { ceiling: { nearFull: [1], quarterFull: [] } }));
    expect(of('ceiling')).toBe(
      'Nach oben ist wenig Platz: Zu mindestens einem der Zeitpunkte liegt der Mittelwert bei 95 % des Höchstwerts oder ' +
        'darüber (über 20.000 Einwohner).',
    );
    expect(of('ceiling', 'en')).toContain('There is little room above');
  });

  test('is told of a class of which a quarter is at it', () => {
    const { of } = tell(subjectWith(measures, { ceiling: { nearFull: [], quarterFull: [1] } }));
    expect(of('ceiling')).toBe(
      'Zu mindestens einem der Zeitpunkte hat mehr als ein Viertel der Gemeinden den Höchstwert (über 20.000 Einwohner).',
    );
  });

  test('is told of all classes without naming each', () => {
    const { of } = tell(subjectWith(measures, { ceiling: { nearFull: [], quarterFull: [0, 1] } }));
    expect(of('ceiling')).toBe(
      'In jeder Klasse hat zu mindestens einem der Zeitpunkte mehr als ein Viertel der Gemeinden den Höchstwert.',
    );
    expect(of('ceiling', 'en')).toBe(
      'In every class more than a quarter of the municipalities has the highest value at one of the times at least.',
    );
  });
});

test('what a place is supplied with says nothing about its administration; other topics do not say so', () => {
  const measures = { gap: changed('gap', 'widens', 20, 30, 1), ratio };
  const supply = tell(subjectWith(measures, { indicator: { topic: 'supply' } }));
  expect(supply.of('limit')).toMatch(/ Über die Verwaltung sagt das nichts\.$/);
  expect(supply.of('limit', 'en')).toMatch(/It says nothing about the administration\.$/);
  expect(tell(subjectWith(measures, { indicator: { topic: 'administration' } })).roles).not.toContain(
    'limit',
  );
});

describe('every sentence there can be', () => {
  const all = everySubject().flatMap((subject) =>
    (['gap', 'standardDeviation', 'slopeIndex'] as const).flatMap((measure) =>
      (['inhabitants', 'municipalities'] as const).flatMap((weighting) =>
        verdictSentences(subject, weighting, measure, formats).map(({ text }) => text),
      ),
    ),
  );

  test('is among those that are read here', () => {
    expect(all.length).toBeGreaterThan(500);
  });

  test.each([
    ['never means the divide as a whole', /digitale Kluft|\bKluft\b/i, /digital divide/i],
    [
      'never claims a sample',
      /signifikan|fehlermarge|stichprobe|konfidenz/i,
      /significan|margin of error|sampl|confidence/i,
    ],
    [
      'never names a cause',
      /\b(weil|wegen|durch|dank|deshalb|daher|dadurch|aufgrund|infolge|ursache|führt zu|verursacht|bewirkt)\b/i,
      /\b(because|due to|thanks to|therefore|hence|owing|leads to|causes?|caused|as a result)\b/i,
    ],
    [
      'never lets a number fail',
      /NaN|undefined|null\b(?!\.)|Infinity|\[object/,
      /NaN|undefined(?! in)|\bnull\b|Infinity|\[object/,
    ],
  ])('%s', (_, german, english) => {
    expect(all.filter(({ de, en }) => german.test(de) || english.test(en))).toEqual([]);
  });

  test('ends with a full stop, and has no space before a comma or twice', () => {
    const odd = all
      .flatMap(({ de, en }) => [de, en])
      .filter((text) => !text.endsWith('.') || / [,.]| {2}|\.\./.test(text));
    expect(odd).toEqual([]);
  });
});
