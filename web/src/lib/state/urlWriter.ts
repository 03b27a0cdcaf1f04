/**
 * The query of an address, `''` when nothing differs from the default: parameters in the given order,
 * `null` and `''` left out. Commas stay readable (they are allowed in a query).
 */
export function writeQuery(parameters: readonly (readonly [key: string, text: string | null])[]): string {
  const parts = parameters
    .filter(([, text]) => text !== null && text !== '')
    .map(([key, text]) => `${key}=${encodeURIComponent(text as string).replaceAll('%2C', ',')}`);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** `null` for the default, so that it stays out of the address. */
export const unlessDefault = <Value extends string | number>(value: Value, standard: Value): string | null =>
  value === standard ? null : String(value);
