import { stateOf } from '../../domain/ids.ts';
import type { AreaRef } from '../../domain/area.ts';
import { Problem } from '../../domain/problem.ts';

/** Names of areas by their 12-digit key, and whether the whole list of them is known. */
export interface ListedAreas {
  readonly names: ReadonlyMap<string, string>;
  readonly isList: boolean;
}

/** Hamburg and Berlin are state and municipality under one key. */
const cityStates: ReadonlySet<string> = new Set(['02', '11']);

const isCity = /(?<!\p{L})(?:kreisfreie )?(?:Stadt|\p{L}+stadt(?=\s+\p{Lu})|Stadtkreis)(?!\p{L})|, Stadt$/u;
const isRural = /(?<!stadt)kreis(?![a-zäöü])|Region(?!\p{Ll})|Städteregion|Regionalverband/iu;

/**
 * The areas that a 12-digit key means: filled up with zeros it is the country, a state, a district or an association.
 * Empty for government regions and unincorporated associations, which are no unit of ours.
 * @throws Problem `key-format` for a key whose level is not told
 */
export function areasOf(ars: string, listed: ListedAreas): readonly AreaRef[] {
  const [state, district, association] = [ars.slice(0, 2), ars.slice(0, 5), ars.slice(5, 9)];
  const isFilled = (from: number) => /^0+$/.test(ars.slice(from));
  const municipality: AreaRef = { level: 'municipality', code: district + ars.slice(-3) };
  if (isFilled(0)) return [{ level: 'country', code: 'DE' }];
  if (isFilled(2)) {
    const wholeState: AreaRef = { level: 'state', code: stateOf(ars) };
    return cityStates.has(state) ? [municipality, wholeState] : [wholeState];
  }
  if (isFilled(3)) return [];
  if (isFilled(5)) return isDistrict(ars, listed) ? [{ level: 'district', code: district }] : [municipality];
  if (!isFilled(9)) return [municipality];
  if (association.startsWith('9')) return [];
  if (association.startsWith('5')) return [{ level: 'administration', code: ars.slice(0, 9) }];
  throw unknownLevel(ars, `the association part ${association} is none`);
}

/**
 * A district and a district-free city have the same form of key. With the list of areas a district has smaller ones below
 * it; without the list its name must tell.
 */
function isDistrict(ars: string, { names, isList }: ListedAreas): boolean {
  if (isList) {
    const prefix = ars.slice(0, 5);
    for (const other of names.keys()) if (other !== ars && other.startsWith(prefix)) return true;
    return false;
  }
  const name = names.get(ars) ?? '';
  if (isRural.test(name) !== isCity.test(name)) return isRural.test(name);
  throw unknownLevel(ars, `“${name}” does not say whether it is a district or a city`);
}

const unknownLevel = (ars: string, reason: string): Problem =>
  new Problem(
    'key-format',
    `The level of ${ars} is not known: ${reason}`,
    'Hand in the list of areas (open-ars) with it.',
    { column: 'ars' },
  );

/** Municipalities inside of an association; without services of their own they have no value. */
export const isMember = (ars: string): boolean => ars[5] === '5' && !ars.endsWith('000');
