import type { ChangeMeasure, Direction } from '../domain/change.ts';
import type { NoResult } from '../domain/noResult.ts';
import type { AbsoluteMeasure } from './verdict.ts';
import type { Comparison, MeasuredChange, Range, VerdictWords, Withheld } from './verdictWords.ts';

const nbsp = '\u00a0';
const units = { municipality: 'Gemeinden', administration: 'Verwaltungen' } as const;

const siteWords: Readonly<Record<Direction, string>> = {
  widens: 'größer geworden',
  narrows: 'kleiner geworden',
  unclear: 'nicht entscheidbar',
  reverses: 'umgekehrt',
};

const subject = (measure: ChangeMeasure, { largest, smallest, unit }: Comparison): string =>
  ({
    gap: `der Abstand zwischen der größten und der kleinsten Klasse (${largest} gegen ${smallest} Einwohner)`,
    ratio: 'der relative Abstand (Mittelwert der größten Klasse im Verhältnis zu dem der kleinsten)',
    standardDeviation: `die Streuung zwischen den ${units[unit]} (Standardabweichung)`,
    variation: 'die relative Streuung (Variationskoeffizient, gemessen am Mittelwert)',
    slopeIndex: 'der Unterschied entlang der Einwohnerzahl (Steigungsindex SII)',
    relativeIndex:
      'der relative Unterschied entlang der Einwohnerzahl (relativer Index RII, gemessen am Mittelwert)',
  })[measure];

const averages = {
  inhabitants: {
    municipality: 'den durchschnittlichen Einwohner',
    administration: 'den durchschnittlichen Einwohner',
  },
  municipalities: {
    municipality: 'die durchschnittliche Gemeinde',
    administration: 'die durchschnittliche Verwaltung',
  },
} as const;

/** Weighting, scheme and region, at the end of a leading sentence. A gap has named the classes before. */
function tail(
  measure: ChangeMeasure,
  { weighting, unit, classCount, region, ...labels }: Comparison,
): string {
  const classes = measure === 'gap' ? '' : ` (von „${labels.smallest}“ bis „${labels.largest}“ Einwohner)`;
  return `, gerechnet für ${averages[weighting][unit]}, ${classCount}${nbsp}Größenklassen${classes}, ${region}`;
}

const opening = ({ title }: Comparison, lead: boolean): string =>
  lead ? `Bei der Kennzahl „${title}“` : 'Im selben Vergleich';
const periods = ({ from, to }: Comparison, lead: boolean): string => (lead ? ` von ${from} bis ${to}` : '');
const between = ([low, high]: Range): string => `${low} bis ${high}`;

function finding(
  comparison: Comparison,
  direction: Direction,
  change: MeasuredChange,
  lead: boolean,
): string {
  const { measure, start, end, by, open } = change;
  const what = `${subject(measure, comparison)}${periods(comparison, lead)}`;
  const head = opening(comparison, lead);
  const close = `${lead ? tail(measure, comparison) : ''}.`;
  const values = `von ${start} auf ${end}`;
  const range = `Empfindlichkeitsbereich ${between(change.range)}`;
  switch (direction) {
    case 'widens':
    case 'narrows':
      return `${head} ist ${what} ${siteWords[direction]}: ${values} (um ${by}; ${range})${close}`;
    case 'reverses': {
      const ranges = `Empfindlichkeitsbereiche ${between(change.startRange)} und ${between(change.endRange)}`;
      const who = `${change.higher === 'largest' ? 'großen' : 'kleinen'} ${units[comparison.unit]}`;
      const after = lead ? ` Am Ende haben die ${who} die höheren Werte.` : '';
      return `${head} hat sich ${what} ${siteWords[direction]}: ${values} (${ranges})${close}${after}`;
    }
    case 'unclear': {
      const after =
        open === null
          ? ''
          : ` Offen ist schon, wer die höheren Werte hat: Empfindlichkeitsbereich ${between(open.range)} (${open.period}).`;
      return (
        `${head} ist ${siteWords[direction]}, ob ${what} größer oder kleiner geworden ist: ` +
        `${values} (${by}; ${range})${close}${after}`
      );
    }
  }
}

const noResults: Readonly<Record<NoResult, string>> = {
  'not-a-number': 'Ein Wert ist keine Zahl',
  'negative-weight': 'Eine Einwohnerzahl liegt unter null',
  'no-values': 'Niemand hat zu beiden Zeitpunkten einen Wert',
  'too-few-values': 'Es gibt zu wenige Werte',
  'empty-class': 'Eine der beiden äußeren Klassen hat keine Werte',
  'class-too-small': 'Eine Klasse hat zu wenige Werte',
  'class-unknown': 'Zu einem Wert ist die Größenklasse nicht bekannt',
  'all-equal': 'Alle Werte sind gleich',
  collinear: 'Die Einflussgrößen lassen sich nicht trennen',
  'division-by-zero': 'Der Wert, an dem gemessen wird, ist zu einem der Zeitpunkte null',
  'negative-values': 'Es gibt Werte unter null',
  'not-a-share': 'Die Werte sind keine Anteile',
  'weights-missing': 'Einwohnerzahlen fehlen',
  'zero-weight': 'Die Einwohnerzahlen sind null',
  'absent-in-one-period': 'Zu einem der Zeitpunkte fehlen die Werte',
};

function why({ reason, noResult, ...numbers }: Withheld, { unit }: Comparison): string {
  const { inSmallest, inLargest, least, falls, n, allowed } = numbers;
  switch (reason) {
    case 'small-end-class':
      return (
        `Werte zu beiden Zeitpunkten haben in der kleinsten Klasse ${inSmallest} ${units[unit]}, ` +
        `in der größten ${inLargest}; nötig sind je ${least}`
      );
    case 'unexplained-falls':
      return `Bei ${falls} von ${n} ${units[unit]} fällt der Wert ohne bekannte Erklärung, das sind mehr als ${allowed}${nbsp}%`;
    case 'no-result':
      return noResult === null ? 'In zu vielen Ziehungen lässt es sich nicht bestimmen' : noResults[noResult];
  }
}

const relatives: Readonly<
  Record<AbsoluteMeasure, readonly [name: string, relative: string, pronoun: string]>
> = {
  gap: ['der Abstand', 'relativ', 'er'],
  standardDeviation: ['die Streuung', 'gemessen am Mittelwert', 'sie'],
  slopeIndex: ['der Unterschied', 'gemessen am Mittelwert', 'er'],
};

/** Without a verdict only the number moves. */
function moves(what: string, grows: boolean, direction: Direction): string {
  if (direction === 'unclear') return `wird ${what} der Zahl nach ${grows ? 'größer' : 'kleiner'}`;
  return `${grows ? 'wächst' : 'schrumpft'} ${what}`;
}

export const german: VerdictWords = {
  finding,
  noVerdict: (comparison, measure, withheld, lead) =>
    `${opening(comparison, lead)} gibt es kein Urteil darüber, wie sich ${subject(measure, comparison)}` +
    `${periods(comparison, lead)} verändert hat${lead ? tail(measure, comparison) : ''}: ${why(withheld, comparison)}.`,
  disagreement: (absolute, unit, grows, [first, second]) => {
    const [name, relative, pronoun] = relatives[absolute];
    const inUnit = german.units[unit] === 'Punkte' ? 'in Punkten' : 'absolut';
    return (
      `Absolut und relativ gehen auseinander: ${inUnit} ${moves(name, grows, first)} (Urteil: ${siteWords[first]}), ` +
      `${relative} ${moves(pronoun, !grows, second)} (Urteil: ${siteWords[second]}).`
    );
  },
  basis: (unit, n, frame) =>
    `Gezählt sind ${n} von ${frame} ${units[unit]}, alle mit Wert zu beiden Zeitpunkten; der Empfindlichkeitsbereich ` +
    'zeigt, wie sehr das Ergebnis an einzelnen von ihnen hängt.',
  nearFull: (classes, share) =>
    `Nach oben ist wenig Platz: Zu mindestens einem der Zeitpunkte liegt der Mittelwert bei ${share}${nbsp}% des ` +
    `Höchstwerts oder darüber (${classes.join('; ')} Einwohner).`,
  quarterFull: (unit, classes, all) =>
    all
      ? `In jeder Klasse hat zu mindestens einem der Zeitpunkte mehr als ein Viertel der ${units[unit]} den Höchstwert.`
      : `Zu mindestens einem der Zeitpunkte hat mehr als ein Viertel der ${units[unit]} den Höchstwert ` +
        `(${classes.join('; ')} Einwohner).`,
  notAdministration: 'Gemessen ist, womit ein Ort versorgt ist. Über die Verwaltung sagt das nichts.',
  units: {
    percent: 'Punkte',
    multiplier: 'Punkte',
    persons: 'Personen',
    squareKilometres: 'km²',
    count: '',
    euro: '€',
    euroPerInhabitant: '€ je Einwohner',
    minutes: 'Minuten',
    metres: 'm',
    listed: '',
  },
};
