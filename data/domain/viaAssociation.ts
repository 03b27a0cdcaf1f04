import type { GapStatus, ObservationRow, ObservationStatus } from './observation.ts';

/** A value as a release writes it; `status` where it is not the default (`asPublished`, `missing`). */
export interface ReleasedValue {
  readonly value: number | null;
  readonly status?: ObservationStatus;
}

/**
 * The value of a municipality: its own, else that of the association which runs it, marked `viaAssociation`, else the
 * reason why there is none. An association's value is one value: what counts or averages municipalities leaves it out.
 * @param absence why an area without a row has no value
 */
export function valueOfMunicipality(
  own: ObservationRow | undefined,
  association: ObservationRow | undefined,
  position: number,
  absence: GapStatus,
): ReleasedValue {
  const value = own?.values[position] ?? null;
  const status = own?.statuses?.[position];
  if (value !== null) return status === undefined ? { value } : { value, status };
  const shared = association?.values[position] ?? null;
  if (shared !== null) return { value: shared, status: 'viaAssociation' };
  const reason = own === undefined ? absence : (status ?? 'missing');
  return reason === 'missing' ? { value: null } : { value: null, status: reason };
}

/** Values that municipalities have themselves: those they share with an association are `null`. */
export const ownValues = (
  values: readonly (number | null)[],
  statuses: Readonly<Record<string, ObservationStatus>>,
): readonly (number | null)[] =>
  values.map((value, position) => (statuses[position] === 'viaAssociation' ? null : value));
