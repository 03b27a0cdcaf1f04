import type { AreaLevel } from '../../domain/area.ts';
import { isAgs, type StateKey } from '../../domain/ids.ts';
import { isCityState } from '../../domain/municipality.ts';
import { Problem } from '../../domain/problem.ts';
import type { KnownTable } from './tables.ts';

export type AreaPlace = { readonly level: AreaLevel; readonly code: string };

/** Which keys a file holds decides what some of them mean. */
export interface KeyContext {
  /** 8-digit keys that 11-digit ones begin with, or named so: joint municipalities of Lower Saxony, not municipalities. */
  readonly jointMunicipalities: ReadonlySet<string>;
  /** Districts with smaller areas below them. */
  readonly dividedDistricts: ReadonlySet<string>;
  /** Only in tables of municipalities does a district without any stand for one itself. */
  readonly depth: KnownTable['depth'];
}

export function keyContextOf(
  areas: readonly { readonly key: string; readonly name: string }[],
  depth: KnownTable['depth'],
): KeyContext {
  const jointMunicipalities = new Set<string>();
  const dividedDistricts = new Set<string>();
  for (const { key, name } of areas) {
    if (key.length === 8 && /samtgemeinde/i.test(name)) jointMunicipalities.add(key);
    if (key.length === 11) jointMunicipalities.add(key.slice(0, 8));
    if (key.length > 5) dividedDistricts.add(key.slice(0, 5));
  }
  return { jointMunicipalities, dividedDistricts, depth };
}

const isState = (text: string) => isAgs(`${text}000000`);
/** Country, state, region, district, association (RP), municipality, with association (RP, NI), 12-digit ARS. */
const keyShape = /^(?:DG|\d{2}|\d{3}|\d{5}|07\d{5}|\d{8}|07\d{8}|03\d{9}|\d{12})$/;
/** A key as its leading zero leaves it. */
const zeroLost = /^(?:[1-9]|[1-9]\d{3}|[1-9]\d{6}|7\d{5}|7\d{8}|3\d{9}|[1-9]\d{10})$/;

const advice = 'Export the table again and leave its keys as text: spreadsheets drop leading zeros.';

/**
 * Which area a key of the Regionalstatistik means; `null` for regions (3 digits), which only structure the table.
 * The association's key is that of its ARS: district, 5, and three digits.
 * @throws Problem `key-leading-zero` or `key-format`; a key is never repaired
 */
export function placeOf(key: string, { jointMunicipalities }: KeyContext): AreaPlace | null {
  if (!keyShape.test(key) || (key !== 'DG' && !isState(key.slice(0, 2)))) throw badKey(key);
  if (key === 'DG') return { level: 'country', code: 'DE' };
  const district = key.slice(0, 5);
  switch (key.length) {
    case 2:
      return { level: 'state', code: key };
    case 3:
      return null;
    case 5:
      return { level: 'district', code: key };
    case 7:
      return { level: 'administration', code: `${district}50${key.slice(5)}` };
    case 8:
      return jointMunicipalities.has(key)
        ? { level: 'administration', code: `${district}5${key.slice(5)}` }
        : { level: 'municipality', code: key };
    default:
      return { level: 'municipality', code: district + key.slice(-3) };
  }
}

function badKey(key: string): Problem {
  if (zeroLost.test(key)) {
    const message = `“${key}” has ${key.length} digits: its leading zero was lost`;
    return new Problem('key-leading-zero', message, advice, { column: 'key' });
  }
  return new Problem('key-format', `“${key}” is not a key of the Regionalstatistik`, advice, {
    column: 'key',
  });
}

/** Names of districts that are not cities: `Landkreis`, `Vogtlandkreis`, `Köthen, Kreis`; not `Stadtkreis`. */
const isRuralDistrict = (name: string) => /(?<!stadt)kreis(?![a-zäöü])/i.test(name);

/**
 * Tables of municipalities list a city that is a district of its own only as a district, and Berlin and Hamburg only as
 * states. The AGS of that city, `null` for all other keys.
 */
export function cityOf(key: string, name: string, { dividedDistricts, depth }: KeyContext): string | null {
  if (depth === 'districts') return null;
  const state = key.slice(0, 2) as StateKey;
  const isOneCity = isCityState(state) && state !== '04';
  if (key.length === 2) return isOneCity && !dividedDistricts.has(`${key}000`) ? `${key}000000` : null;
  if (key.length !== 5 || isOneCity || dividedDistricts.has(key) || isRuralDistrict(name)) return null;
  return `${key}000`;
}
