/** What the release promises; its absence is an error of the release, not of the reader. */
export function required<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('The release lacks what its manifest promises');
  return value;
}
