import type { RegisterUnits } from '../../domain/administrations.ts';
import { associationOf, type Ags } from '../../domain/ids.ts';
import type { AdministrationKind } from '../../domain/municipality.ts';
import { Problem } from '../../domain/problem.ts';
import type { FrameKind } from '../../domain/survey.ts';
import { nameKey, nameKeys } from './unitNames.ts';

/** Who can answer: a municipality, or the association that runs several. */
export interface Unit {
  /** AGS, or key of the association. */
  readonly key: string;
  readonly name: string;
  readonly kind: FrameKind;
  readonly municipality: Ags | null;
  /** Key of its town hall. */
  readonly administration: string;
  readonly administrationKind: AdministrationKind;
}

/** The units of a register by everything that an answer may name them by. */
export interface UnitIndex {
  readonly byAgs: ReadonlyMap<string, Unit>;
  readonly byArs: ReadonlyMap<string, Unit>;
  readonly byAssociation: ReadonlyMap<string, Unit>;
  /** By state and `nameKey` of the whole name, as the register writes it. */
  readonly official: ReadonlyMap<string, readonly Unit[]>;
  /** By state and `nameKeys`. */
  readonly places: ReadonlyMap<string, readonly Unit[]>;
  readonly associations: ReadonlyMap<string, readonly Unit[]>;
}

/** @throws Problem `register-missing` for a register that does not say who administers whom */
export function unitIndex({ municipalities, administrations }: RegisterUnits): UnitIndex {
  if (administrations.length === 0) {
    throw new Problem(
      'register-missing',
      'The register in the store does not say who administers whom',
      'Read a newer register first: npm run ingest -- destatis-gv <file>.',
    );
  }
  const kindOf = new Map(administrations.map(({ key, kind }) => [key, kind]));
  const places = municipalities.map((municipality): Unit => {
    const { ags, name, association } = municipality;
    const administration = association ?? ags;
    return {
      key: ags,
      name,
      kind: association === null ? 'own' : 'member',
      municipality: ags,
      administration,
      administrationKind: kindOf.get(administration) ?? 'ownAdministration',
    };
  });
  const associations = administrations
    .filter(({ kind }) => kind !== 'ownAdministration')
    .map(({ key, name, kind }): Unit => ({
      ...{ key, name, kind: 'association', municipality: null },
      ...{ administration: key, administrationKind: kind },
    }));
  const ownByNine = municipalities.flatMap(({ ars, association }, at): [string, Unit][] =>
    ars === null || association !== null ? [] : [[associationOf(ars), places[at] as Unit]],
  );
  const arsOf = municipalities.flatMap(({ ars }, at): [string, Unit][] =>
    ars === null ? [] : [[ars, places[at] as Unit]],
  );
  return {
    byAgs: new Map(places.map((unit) => [unit.key, unit])),
    byArs: new Map([...associations.map((unit): [string, Unit] => [`${unit.key}000`, unit]), ...arsOf]),
    byAssociation: new Map([
      ...onlyOnce(ownByNine),
      ...associations.map((unit): [string, Unit] => [unit.key, unit]),
    ]),
    official: byName([...places, ...associations], (name) => [nameKey(name)]),
    places: byName(places, nameKeys),
    associations: byName(associations, nameKeys),
  };
}

/** Nine digits that several municipalities without an association share name none of them. */
function onlyOnce(pairs: readonly [string, Unit][]): readonly [string, Unit][] {
  const groups = Map.groupBy(pairs, ([key]) => key);
  return pairs.filter(([key]) => groups.get(key)?.length === 1);
}

function byName(
  units: readonly Unit[],
  keysOf: (name: string) => readonly string[],
): ReadonlyMap<string, readonly Unit[]> {
  const found = new Map<string, Unit[]>();
  for (const unit of units) {
    for (const key of keysOf(unit.name)) {
      const place = `${unit.key.slice(0, 2)} ${key}`;
      found.set(place, [...(found.get(place) ?? []), unit]);
    }
  }
  return found;
}
