import type { Identity } from '../../domain/codebook.ts';
import { stateOf } from '../../domain/ids.ts';
import { Problem } from '../../domain/problem.ts';
import { knownState, stateWritten } from './stateWritten.ts';
import type { Unit, UnitIndex } from './unitIndex.ts';
import { isQualified, nameKey, writtenName } from './unitNames.ts';

/** What an answer says of its sender; empty where it says nothing. */
export type Said = Readonly<Record<keyof Identity, string>>;

/**
 * The unit that an answer is of: by AGS, ARS, association key, else by name and state. Nothing is guessed and no key repaired.
 * @throws Problem `key-format`, `key-leading-zero`, `conflict` for keys that cannot be; `unknown-key` and `ambiguous-name` for a
 * sender who is not found
 */
export function identifyUnit(said: Said, index: UnitIndex): Unit {
  const ags = digitsOf(said.ags);
  const ars = digitsOf(said.ars);
  const association = digitsOf(said.association);
  if (ags !== '') {
    const unit = byKey(ags, 8, index);
    const other = ars === '' ? unit : byKey(ars, 12, index);
    refuseOther(unit, other, 'AGS and ARS');
    return agreed(unit, said, index);
  }
  if (ars !== '') return agreed(byKey(ars, 12, index), said, index);
  if (association !== '') return agreed(byKey(association, 9, index), said, index);
  return byNameAndState(said, index);
}

/** A key counts if the sender says nothing else beside it that is known and contradicts it. */
function agreed(unit: Unit, said: Said, index: UnitIndex): Unit {
  refuseOther(
    unit,
    index.byAssociation.get(digitsOf(said.association)) ?? unit,
    'The key and that of the association',
  );
  const state = knownState(said.state);
  if (state === undefined || stateOf(unit.key) === state) return unit;
  throw new Problem(
    'conflict',
    `The key is of the state ${stateOf(unit.key)}, the answer says ${state}`,
    'Ask the sender.',
  );
}

function refuseOther(unit: Unit, other: Unit, names: string): void {
  if (other.key === unit.key || other.key === unit.administration) return;
  throw new Problem('conflict', `${names} name two units: ${unit.key} and ${other.key}`, 'Ask the sender.');
}

/** A key without spaces, and without the marks by which spreadsheets keep text: `'01…`, `="01…"`. */
export const digitsOf = (cell: string): string =>
  cell
    .replaceAll(/[\s\u00a0]/g, '')
    .replace(/^="(.*)"$/, '$1')
    .replace(/^'/, '');

type KeyLength = 8 | 9 | 12;
const lookUps = { 8: 'byAgs', 9: 'byAssociation', 12: 'byArs' } as const;
const keyNames = { 8: 'AGS', 9: 'association key', 12: 'ARS' } as const;

/**
 * Length of a key: the one asked for, or a longer one, which can be nothing else.
 * @throws Problem `key-format`, `key-leading-zero`; what stands there is not repeated, since it may be a number to call
 */
export function keyLength(key: string, length: KeyLength): KeyLength {
  const found = length === 8 && key.length === 9 ? 9 : length <= 9 && key.length === 12 ? 12 : length;
  const fits = /^\d+$/.test(key) && key.length === found;
  if (!fits || !/^(0[1-9]|1[0-6])/.test(key)) throw malformed(key, length);
  return found;
}

function byKey(key: string, length: KeyLength, index: UnitIndex): Unit {
  const found = keyLength(key, length);
  const unit = index[lookUps[found]].get(key);
  if (unit !== undefined) return unit;
  throw new Problem(
    'unknown-key',
    `The key of ${found} digits is no ${keyNames[found]} of the register`,
    'Look the key up in the newest register; it may belong to an earlier territory.',
  );
}

function malformed(key: string, length: KeyLength): Problem {
  if (new RegExp(`^[1-9]\\d{${length - 2}}$`).test(key)) {
    return new Problem(
      'key-leading-zero',
      `The key has ${key.length} digits: the leading zero of the ${keyNames[length]} was lost`,
      'Export the file again with the key column as text; spreadsheets drop leading zeros.',
    );
  }
  if (/^\d+[.,]?\d*E\+?\d+$/i.test(key)) {
    return new Problem(
      'key-format',
      'The key was turned into a number by a spreadsheet',
      'Export the answers again, and do not save them in a spreadsheet.',
    );
  }
  return new Problem(
    'key-format',
    `What stands there (${key.length} characters) is not an ${keyNames[length]} (${length} digits, state 01–16)`,
    'Check the column that holds the key.',
  );
}

function byNameAndState({ name, state }: Said, index: UnitIndex): Unit {
  if (name === '') {
    throw new Problem('unknown-key', 'The answer names neither a key nor a name', 'Ask who answered.');
  }
  const key = stateWritten(state);
  const official = isQualified(name) ? (index.official.get(`${key} ${nameKey(name)}`) ?? []) : [];
  if (official.length === 1 && official[0] !== undefined) return official[0];
  const { whole, place, association } = writtenName(name);
  const look = (map: UnitIndex['places'], keys: readonly string[]): readonly Unit[] =>
    keys.flatMap((words) => map.get(`${key} ${words}`) ?? []);
  const places = [
    ...look(index.places, whole),
    ...(association === null ? look(index.places, place ?? []) : []),
  ];
  const associations =
    association !== null
      ? look(index.associations, association.keys).filter(({ administrationKind }) =>
          association.kinds.includes(administrationKind),
        )
      : place === null
        ? look(index.associations, whole)
        : [];
  const units = [...new Map([...places, ...associations].map((unit) => [unit.key, unit])).values()];
  const [unit, ...others] = units;
  if (unit !== undefined && others.length === 0) return unit;
  if (unit === undefined) {
    throw new Problem(
      'unknown-key',
      `The name (${name.length} characters) is not in the register of the state ${key}`,
      'Write the name as the register has it, or add the AGS or the association key.',
    );
  }
  throw new Problem(
    'ambiguous-name',
    `The name may be ${units.map(describe).join(' or ')}`,
    'Add the key of the right one to this row.',
  );
}

const describe = ({ key, name, kind, administrationKind }: Unit): string =>
  `${name} (${kind === 'association' ? administrationKind : 'municipality'} ${key})`;
