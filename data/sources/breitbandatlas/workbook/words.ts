import type { BroadbandTechnology } from '../../../catalogue/broadbandTechnologies.ts';
import type { MobileGeneration, MobileOperator } from '../../../catalogue/mobile.ts';
import type { Level } from '../datasets.ts';

const technologyPatterns: readonly (readonly [RegExp, BroadbandTechnology])[] = [
  [/^alle technologien$/, 'all'],
  [/^leitungsgebundene technologien$/, 'wired'],
  [/^(ftt[bh]\/[bh]|ftthb)$/, 'fibre'],
  [/^fttc$/, 'fttc'],
  [/^(hfc|catv)$/, 'cable'],
  [/^dsl$/, 'dsl'],
  [/^sonstige( technologien)?$/, 'other'],
  [/^(mobile( technologien)?|mobil|mobilfunk)$/, 'mobile'],
];

const operatorPatterns: readonly (readonly [RegExp, MobileOperator])[] = [
  [/^(alle|gesamt|alle (mno|mnb|anbieter|betreiber|netzbetreiber|mobilfunknetzbetreiber))$/, 'any'],
  [/^(deutsche )?telekom$/, 'telekom'],
  [/^vodafone$/, 'vodafone'],
  [/^(o2 )?telef[oó]nica( o2)?$/, 'telefonica'],
  [/^1 ?(&|und) ?1$/, '1und1'],
];

/** Words of a title without footnote marks and what stands in brackets. */
const bare = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/\([^)]*\)/g, '')
    .replaceAll(/[\u00b9\u00b2\u00b3*]+|(?<=[a-z])\d\)$/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

const match = <Meaning>(
  patterns: readonly (readonly [RegExp, Meaning])[],
  words: string,
): Meaning | undefined => patterns.find(([pattern]) => pattern.test(bare(words)))?.[1];

export const technologyOf = (block: string): BroadbandTechnology | undefined =>
  match(technologyPatterns, block);
export const operatorOf = (block: string): MobileOperator | undefined => match(operatorPatterns, block);

/** Mbit/s of “≥ 1.000 Mbit/s”, “>= 50 Mbit/s” or “≥ 1 Gbit/s”. */
export function speedOf(label: string): number | undefined {
  const [, digits, unit] = /^(?:≥|>=) ?(\d{1,3}(?:\.\d{3})*|\d+) ?([mg])bit\/s$/i.exec(label) ?? [];
  if (digits === undefined) return undefined;
  return Number(digits.replaceAll('.', '')) * (unit?.toLowerCase() === 'g' ? 1000 : 1);
}

/** “5G*” is 5G of any kind; “5G” alone means that only where no column for a special kind of 5G stands beside it. */
const generations: Readonly<Record<string, MobileGeneration>> = {
  '2g': '2g',
  '4g': '4g',
  '5g*': '5g',
  '5g': '5g',
  '5g sa': '5g-standalone',
};

export const generationOf = (label: string): MobileGeneration | undefined => generations[label.toLowerCase()];

/** A label that looks like a class of speed or a generation of mobile networks, understood or not. */
export const isMeasure = (label: string): boolean => /[mg]bit|(?<![\p{L}\d])[2-6] ?g(?!\p{L})/iu.test(label);

const levels: Readonly<Record<string, Level | 'borough'>> = {
  bund: 'country',
  deutschland: 'country',
  land: 'state',
  bundesland: 'state',
  kreis: 'district',
  landkreis: 'district',
  gemeinde: 'municipality',
  bezirk: 'borough',
  stadtbezirk: 'borough',
};

/** Level of “4 - Gemeinde”. */
export const levelWord = (words: string): Level | 'borough' | undefined =>
  levels[words.toLowerCase().replace(/^\d+\s*[-–]\s*/, '')];
