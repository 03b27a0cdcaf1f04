import type { AreaLevel, AreaRef } from '../../domain/area.ts';
import { isAgs } from '../../domain/ids.ts';
import { Problem } from '../../domain/problem.ts';

interface Level {
  readonly level: AreaLevel;
  /** Digits of a key of that level. */
  readonly digits: number;
}

const levels: readonly { readonly words: RegExp; readonly is: Level }[] = [
  { words: /^gemeindeverb/i, is: { level: 'administration', digits: 9 } },
  { words: /^(?:gemeinden?|städte und gemeinden)$/i, is: { level: 'municipality', digits: 8 } },
  {
    words: /^(?:kreise?|landkreise?|stadtkreise?|kreisfreie städte?|kreisfreie stadt)$/i,
    is: { level: 'district', digits: 5 },
  },
  { words: /^(?:bundesl|l[aä]nder$|land$)/i, is: { level: 'state', digits: 2 } },
  { words: /^(?:bund|deutschland|bundesgebiet)$/i, is: { level: 'country', digits: 1 } },
];

const levelOf = (aggregate: string): Level | undefined =>
  levels.find(({ words }) => words.test(aggregate.trim()))?.is;

/** A key as it is without the zero that the states 01 to 09 begin with. */
const isShort = (key: string, { digits }: Level): boolean =>
  /^[1-9]\d*$/.test(key) && key.length === digits - 1;

/** How the rows read so far bear on the next one. */
export interface KeyShape {
  /** Keys are written as numbers in this file. */
  readonly asNumbers: boolean;
  /** Key of the row before, as a number. */
  readonly previous: number;
}

/** From this share on short keys are the file's shape; fewer are damage. */
const shareOfShortKeys = 0.1;

/** One shape of the export writes keys as numbers: those of the states 01 to 09 are one digit short, and none begins with 0. */
export function writesNumbers(
  rows: readonly { readonly key: string; readonly aggregate: string }[],
): boolean {
  const short = rows.filter(({ key, aggregate }) => {
    const level = levelOf(aggregate);
    return level !== undefined && isShort(withoutPadding(key.trim(), level), level);
  });
  return short.length > rows.length * shareOfShortKeys && !rows.some(({ key }) => key.trim().startsWith('0'));
}

/**
 * The area of a row. A short key is completed only by the rule of its format: the column “Aggregat” says how many digits it
 * has, the file writes keys as numbers, and in the order of the rows the completed key stands where it must.
 * @throws Problem `key-leading-zero` or `key-format`
 */
export function areaOf(key: string, aggregate: string, shape: KeyShape): AreaRef {
  const level = levelOf(aggregate);
  if (level === undefined) {
    throw new Problem(
      'key-format',
      `Areas of the kind “${aggregate}” are not known here`,
      'Export municipalities, associations, districts, states or the country.',
      { column: 'Aggregat' },
    );
  }
  if (level.level === 'country') return { level: 'country', code: 'DE' };
  const code = keyOf(withoutPadding(key.trim(), level), level, shape);
  return level.level === 'administration' ? administrationOf(code) : { level: level.level, code };
}

/** Districts are sometimes written like municipalities: `01001000`. */
const withoutPadding = (key: string, { level }: Level): string =>
  level === 'district' ? key.replace(/^(\d{4,5})000$/, '$1') : key;

function keyOf(key: string, level: Level, { asNumbers, previous }: KeyShape): string {
  const advice = 'Export the table again.';
  const place = { column: 'Kennziffer' };
  const short = isShort(key, level);
  if (short && !(asNumbers && Number(key) > previous)) {
    const message = `“${key}” has ${key.length} of ${level.digits} digits: its leading zero was lost`;
    throw new Problem('key-leading-zero', message, advice, place);
  }
  const code = short ? `0${key}` : key;
  if (/^\d+$/.test(code) && code.length === level.digits && isAgs(`${code.slice(0, 2)}000000`)) return code;
  const message = `“${key}” is not a key of ${level.digits} digits (${level.level})`;
  throw new Problem('key-format', message, advice, place);
}

/** An association's part of the key begins with 5; otherwise it is a municipality that runs itself. */
function administrationOf(code: string): AreaRef {
  const own = `${code.slice(0, 5)}${code.slice(6)}`;
  return { level: 'administration', code: code[5] === '5' ? code : own };
}
