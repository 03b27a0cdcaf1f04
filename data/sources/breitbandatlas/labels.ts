import { broadbandTechnologies, type BroadbandTechnology } from '../../catalogue/broadbandTechnologies.ts';

/** What a column of a table says it holds. */
export interface LabelMeaning {
  /** `null`: the label does not say whose share it is; the file as a whole does. */
  readonly base: 'roundedHouseholds' | 'companies' | 'schools' | null;
  readonly technology: BroadbandTechnology;
  readonly speed: number;
  /** Year in the label of a time series. */
  readonly year: number | null;
}

/** First words of a column in words; compared without regard to case. */
const words: Readonly<Record<string, BroadbandTechnology>> = {
  'alle Technologien': 'all',
  'leitungsg. Technologien': 'wired',
  'mobile Technologien': 'mobile',
  DSL: 'dsl',
  CATV: 'cable',
  'FTTH/B': 'fibre',
};
/** The operator’s codes: 100 wired, 200 wireless, 300 all; `verf_` (Verfügbarkeit) stands before them or not. */
const codes: Readonly<Record<string, BroadbandTechnology>> = {
  '100': 'wired',
  '200': 'mobile',
  '300': 'all',
  dsl: 'dsl',
  catv: 'cable',
  ftth: 'fibre',
  lte: 'lte',
  '5g': '5g',
};
const basesInCodes: Readonly<Record<string, LabelMeaning['base']>> = {
  priv: 'roundedHouseholds',
  gew: 'companies',
  schulen: 'schools',
};
const technologiesInCodes: Readonly<Record<string, BroadbandTechnology>> = {
  alle_tech: 'all',
  lg_tech: 'wired',
  dsl: 'dsl',
  catv: 'cable',
  ftthb: 'fibre',
};

export const knownLabels = [
  ...Object.keys(words).map((word) => `“${word} ≥ n Mbit/s”`),
  '“verf_300_n” (300, 200, 100, dsl, catv, ftth, lte, 5g)',
  '“verf_300_n_year”',
  '“priv_alle_tech_n” (priv, gew, schulen)',
].join(', ');

const spokenWords: readonly (readonly [string, BroadbandTechnology])[] = Object.entries(words).map(
  ([word, technology]) => [word.toLowerCase(), technology],
);

export const plainLabel = (label: string): string => label.replaceAll(/[\s\u00a0]+/g, ' ').trim();

/** What a column holds, by its label alone; `null` where the label or its speed is not known. */
export function meaningOf(label: string): LabelMeaning | null {
  const plain = plainLabel(label).toLowerCase();
  const found = inWords(plain) ?? inCodes(plain) ?? withBase(plain);
  if (found === null) return null;
  return broadbandTechnologies[found.technology].speeds.includes(found.speed) ? found : null;
}

function inWords(label: string): LabelMeaning | null {
  const [, word, speed] = /^(.+?) (?:≥|>=) (\d+) mbit\/s$/.exec(label) ?? [];
  const technology = spokenWords.find(([known]) => known === word)?.[1];
  return technology === undefined ? null : { base: null, technology, speed: Number(speed), year: null };
}

function inCodes(label: string): LabelMeaning | null {
  const [, code = '', speed, year] =
    /^(?:verf_)?(100|200|300|dsl|catv|ftth|lte|5g)_(\d+)(?:_(20\d\d))?$/.exec(label) ?? [];
  const technology = codes[code];
  if (technology === undefined) return null;
  return { base: null, technology, speed: Number(speed), year: year === undefined ? null : Number(year) };
}

function withBase(label: string): LabelMeaning | null {
  const [, base = '', code = '', speed] =
    /^(priv|gew|schulen)_(alle_tech|lg_tech|dsl|catv|ftthb)_(\d+)$/.exec(label) ?? [];
  const technology = technologiesInCodes[code];
  if (technology === undefined) return null;
  return { base: basesInCodes[base] ?? null, technology, speed: Number(speed), year: null };
}

/** Label of an indicator’s column as the files by municipality write it, for messages. */
export function spokenLabel(technology: BroadbandTechnology, speed: number): string {
  const word = Object.entries(words).find(([, known]) => known === technology)?.[0] ?? technology;
  return `${word} ≥ ${speed} Mbit/s`;
}
