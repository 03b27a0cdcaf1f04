/**
 * The records of a table (RFC 4180) whose first field is one of `ids`, after its heading, byte for byte as they are in
 * the release: nothing is written anew.
 */
export function selectedRecords(text: string, ids: ReadonlySet<string>): string {
  // A quoted field may hold line ends; a doubled quote closes and opens again.
  const records = text.match(/(?:"[^"]*"|[^"\n])*(?:\n|$)/g) ?? [];
  const [heading = '', ...rest] = records;
  return heading + rest.filter((record) => ids.has(firstField(record))).join('');
}

const firstField = (record: string): string => /^"?([^",\r\n]*)/.exec(record)?.[1] ?? '';
