import { Problem } from '../../domain/problem.ts';

/** The attribute table of a layer: one record per shape, in the same order. Texts are trimmed. */
export interface AttributeTable {
  readonly columns: readonly string[];
  readonly count: number;
  /** Text of a field, empty where nothing stands or the table has no such column. */
  text(record: number, column: string): string;
  /** Marked as deleted: the shape is no longer part of the layer. */
  isDeleted(record: number): boolean;
}

interface Field {
  readonly name: string;
  readonly start: number;
  readonly length: number;
}

const headerLength = 32;
const fieldLength = 32;
const endOfFields = 0x0d;
const deletedMark = 0x2a;

const truncated = (layer: string, reason: string) =>
  new Problem(
    'truncated-file',
    `The attributes of “${layer}” (.dbf) are cut off or damaged: ${reason}`,
    'Download the archive again.',
  );

/**
 * Reads a dBASE III table (header, fields of 32 bytes, records of one length), as shapefiles use it. Texts are
 * UTF-8 where every byte is, else Windows-1252.
 * @throws Problem `truncated-file`
 */
export function readDbf(bytes: Uint8Array, layer: string): AttributeTable {
  if (bytes.length < headerLength + 1) throw truncated(layer, `it has ${bytes.length} bytes`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(4, true);
  const start = view.getUint16(8, true);
  const recordLength = view.getUint16(10, true);
  const fields = fieldsOf(bytes, start);
  const needed = start + count * recordLength;
  const used = fields.reduce((sum, { length }) => sum + length, 1);
  if (fields.length === 0 || used > recordLength)
    throw truncated(layer, 'its header does not fit its records');
  if (bytes.length < needed) {
    throw truncated(layer, `${bytes.length} of ${needed} bytes, for ${count} records`);
  }
  const decoder = decoderOf(bytes);
  const byName = new Map(fields.map((field) => [field.name, field]));
  return {
    columns: fields.map(({ name }) => name),
    count,
    text(record, column) {
      const field = byName.get(column);
      if (field === undefined) return '';
      const at = start + record * recordLength + field.start;
      return decoder
        .decode(bytes.subarray(at, at + field.length))
        .replaceAll('\0', '')
        .trim();
    },
    isDeleted: (record) => bytes[start + record * recordLength] === deletedMark,
  };
}

/** The fields up to the mark that ends them. The first byte of a record is the mark of deletion. */
function fieldsOf(bytes: Uint8Array, end: number): readonly Field[] {
  const fields: Field[] = [];
  let start = 1;
  for (let at = headerLength; at + fieldLength <= end && bytes[at] !== endOfFields; at += fieldLength) {
    const name = new TextDecoder('latin1').decode(bytes.subarray(at, at + 11));
    const length = bytes[at + 16] ?? 0;
    fields.push({ name: name.split('\0', 1)[0] ?? '', start, length });
    start += length;
  }
  return fields;
}

function decoderOf(bytes: Uint8Array) {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(headerLength));
    return new TextDecoder('utf-8');
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return new TextDecoder('windows-1252');
  }
}
