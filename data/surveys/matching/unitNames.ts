import type { AdministrationKind } from '../../domain/municipality.ts';
import { plainText } from './plainText.ts';

/** `a.d.` and the like, once points and hyphens are spaces. */
const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/\ba d\b/g, 'an der'],
  [/\bi d\b/g, 'in der'],
  [/\bv d\b/g, 'vor der'],
  [/\bo d\b/g, 'ob der'],
  [/\bb\b/g, 'bei'],
  [/\bst\b/g, 'sankt'],
];

/** A name for comparing: umlauts written out, no accents, nothing but letters, digits and single spaces. */
export function nameKey(name: string): string {
  const bare = plainText(name)
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return abbreviations.reduce((text, [short, long]) => text.replaceAll(short, long), bare);
}

/** The name without what a register sets behind a comma: `Flensburg, Stadt`. */
const beforeComma = (name: string): string => name.split(',')[0] ?? '';

/** Ways to write one name: with what stands in brackets and without, and without a second language behind a slash. */
export function nameKeys(name: string): readonly string[] {
  const own = beforeComma(name);
  const keys = [own, own.replaceAll(/\([^)]*\)/g, ' '), own.split('/')[0] ?? ''].map(nameKey);
  return [...new Set(keys.filter((key) => key !== ''))];
}

const placeWords =
  /^(?:grosse kreisstadt|universitaets und hansestadt|freie und hansestadt|landeshauptstadt|hauptstadt|hansestadt|kreisstadt|universitaetsstadt|stadt|stadtverwaltung|marktgemeinde|ortsgemeinde|einheitsgemeinde|verbandsfreie gemeinde|gemeinde|gemeindeverwaltung|markt|flecken) /;

const associationWords: readonly (readonly [RegExp, readonly AdministrationKind[]])[] = [
  [/^(?:amt|amtsverwaltung) | amt$/, ['amt']],
  [/^(?:samtgemeinde|sg) | samtgemeinde$/, ['samtgemeinde']],
  [/^verbandsgemeinde | verbandsgemeinde$/, ['verbandsgemeinde']],
  [/^(?:verwaltungsgemeinschaft|vgem) | (?:verwaltungsgemeinschaft|vgem)$/, ['verwaltungsgemeinschaft']],
  [/^vg | vg$/, ['verbandsgemeinde', 'verwaltungsgemeinschaft']],
  [/^verwaltungsverband /, ['verwaltungsverband']],
  [/^(?:kirchspielslandgemeinde|klg) /, ['kirchspielslandgemeinde']],
  [/^erfuellende gemeinde /, ['erfuellendeGemeinde']],
];

/** Behind a comma: what registers say of a town or village there. */
const placeSuffix = /,\s*(?:\S.*)?(?:stadt|gemeinde|markt|flecken|st|gkst|m)\.?\s*$/i;

/** More than a bare name: with something in brackets, behind a comma or a slash. */
export const isQualified = (name: string): boolean => /[,(/]/.test(name);

/** A name as somebody wrote it: whole, and without the word that says what it is. */
export interface WrittenName {
  readonly whole: readonly string[];
  /** `null`: the name has no such word. */
  readonly place: readonly string[] | null;
  readonly association: {
    readonly keys: readonly string[];
    readonly kinds: readonly AdministrationKind[];
  } | null;
}

export function writtenName(name: string): WrittenName {
  const whole = nameKeys(name);
  const first = nameKey(beforeComma(name));
  const [word, kinds] = associationWords.find(([pattern]) => pattern.test(first)) ?? [];
  const without = (pattern: RegExp) => [...new Set(whole.map((key) => key.replace(pattern, '').trim()))];
  return {
    whole,
    place: placeWords.test(`${first} `) || placeSuffix.test(name) ? without(placeWords) : null,
    association: word === undefined || kinds === undefined ? null : { keys: without(word), kinds },
  };
}
