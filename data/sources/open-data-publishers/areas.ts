import type { AreaRef } from '../../domain/area.ts';
import { isAgs, isArs, type StateKey } from '../../domain/ids.ts';
import { isCityState } from '../../domain/municipality.ts';
import { Problem } from '../../domain/problem.ts';

/** Kinds of bodies that are areas; agencies, portals and regions are not. */
export type BodyKind = 'municipality' | 'association' | 'district' | 'state';

const kinds: Readonly<Record<string, BodyKind>> = {
  municipality: 'municipality',
  collectiveMunicipality: 'association',
  district: 'district',
  state: 'state',
  'municipality+state': 'state',
};

export const kindOf = (type: string): BodyKind | undefined => kinds[type.trim()];

const digits: Readonly<Record<BodyKind, number>> = {
  municipality: 12,
  association: 9,
  district: 5,
  state: 2,
};

/**
 * The areas that a regional key means: Berlin and Hamburg are state and municipality at once.
 * @throws Problem `key-leading-zero`, or `key-format` for any other key that its kind does not have
 */
export function areasOf(kind: BodyKind, key: string): readonly AreaRef[] {
  const code = kind === 'state' && /^\d{12}$/.test(key) ? key.slice(0, 2) : key;
  const isKey = /^\d+$/.test(code) && code.length === digits[kind] && isAgs(`${code.slice(0, 2)}000000`);
  if (!isKey || (kind === 'association' && code[5] !== '5')) throw badKey(kind, key);
  switch (kind) {
    case 'municipality':
      return [{ level: 'municipality', code: municipalityOf(code) }];
    case 'association':
      return [{ level: 'administration', code }];
    case 'district':
      return [{ level: 'district', code }];
    case 'state':
      return [
        { level: 'state', code },
        ...(isCityState(code as StateKey) && code !== '04'
          ? [{ level: 'municipality' as const, code: `${code}000000` }]
          : []),
      ];
  }
}

const municipalityOf = (ars: string): string => (isArs(ars) ? ars.slice(0, 5) + ars.slice(-3) : ars);

function badKey(kind: BodyKind, key: string): Problem {
  const zeroLost = /^[1-9]\d*$/.test(key) && key.length === digits[kind] - 1;
  const message =
    key === ''
      ? `The ${kind} has no regional key`
      : `“${key}” is not a key of ${digits[kind]} digits (${kind})${zeroLost ? ': its leading zero was lost' : ''}`;
  return new Problem(zeroLost ? 'key-leading-zero' : 'key-format', message, 'Tell the keepers of the list.', {
    column: 'regional key',
  });
}
