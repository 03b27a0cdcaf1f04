/** Those that are there more than once, without regard to case: spreadsheets and databases do not tell them apart. */
export function repeated(codes: readonly string[]): readonly string[] {
  const groups = Map.groupBy(codes, (code) => code.toLowerCase());
  return [...groups.values()].filter(({ length }) => length > 1).flatMap(([first]) => first ?? []);
}
