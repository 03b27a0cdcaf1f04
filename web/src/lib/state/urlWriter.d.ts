/**
 * The query of an address, `''` when nothing differs from the default: parameters in the given order,
 * `null` and `''` left out. Commas stay readable (they are allowed in a query).
 */
export declare function writeQuery(parameters: readonly (readonly [key: string, text: string | null])[]): string;
/** `null` for the default, so that it stays out of the address. */
export declare const unlessDefault: <Value extends string | number>(value: Value, standard: Value) => string | null;
