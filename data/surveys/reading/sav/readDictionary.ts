import { Problem } from '../../../domain/problem.ts';
import { damaged, type ByteReader } from './byteReader.ts';
import { extension, type Dictionary, type LabelSet, type VariableRecord } from './dictionary.ts';

const knownExtensions: ReadonlySet<number> = new Set(Object.values(extension));
const packings = ['none', 'bytes', 'blocks'] as const;
/** SPSS itself stops far below. */
const mostElements = 1_000_000;

const wrongFile = (message: string): Problem =>
  new Problem('wrong-file', message, 'Save the answers as SPSS file (.sav) again, or export them as CSV.');

/**
 * Reads everything in front of the first case.
 * @throws Problem `wrong-file` for anything but a system file of a known layout, `truncated-file`
 */
export async function readDictionary(reader: ByteReader): Promise<Dictionary> {
  const header = await readHeader(reader);
  const integer = () => takeInteger(reader, header.littleEndian);
  const elements: VariableRecord[] = [];
  const labelSets: LabelSet[] = [];
  const extensions = new Map<number, Uint8Array>();
  for (;;) {
    const kind = await integer();
    if (kind === 2) elements.push(await readVariable(reader, integer));
    else if (kind === 3) labelSets.push(await readLabels(reader, integer));
    else if (kind === 6) await reader.take(80 * (await integer()));
    else if (kind === 7) {
      const subtype = await integer();
      const size = await integer();
      const data = await reader.take(size * (await integer()));
      if (knownExtensions.has(subtype)) extensions.set(subtype, data.slice());
    } else if (kind === 999) break;
    else throw damaged(`a record of the unknown kind ${kind} before byte ${reader.position()}`);
    if (elements.length > mostElements) throw damaged('too many variables');
  }
  await integer();
  if (elements.length === 0 || elements[0]?.type === -1) throw damaged('it has no variables');
  return { ...header, elements, labelSets, extensions };
}

async function readHeader(
  reader: ByteReader,
): Promise<Pick<Dictionary, 'littleEndian' | 'packing' | 'bias' | 'cases'>> {
  const magic = new TextDecoder('latin1').decode(await reader.takeUpTo(4));
  if (magic !== '$FL2' && magic !== '$FL3') throw wrongFile('The file is no SPSS system file');
  const bytes = await reader.take(172);
  const view = viewOf(bytes);
  const littleEndian = isLayout(view.getInt32(60, true));
  if (!littleEndian && !isLayout(view.getInt32(60, false)))
    throw wrongFile(`The layout ${view.getInt32(60, true)} of the SPSS file is not known; it may be too new`);
  const packing = packings[view.getInt32(68, littleEndian)];
  if (packing === undefined || (packing === 'blocks') !== (magic === '$FL3'))
    throw wrongFile('The SPSS file is packed in a way that is not known; it may be too new');
  const cases = view.getInt32(76, littleEndian);
  return { littleEndian, packing, bias: view.getFloat64(80, littleEndian), cases: cases < 0 ? null : cases };
}

const isLayout = (code: number): boolean => code === 2 || code === 3;

type Integers = () => Promise<number>;

async function readVariable(reader: ByteReader, integer: Integers): Promise<VariableRecord> {
  const type = await integer();
  const hasLabel = (await integer()) === 1;
  const missingKind = await integer();
  const print = await integer();
  await integer();
  const name = (await reader.take(8)).slice();
  const label = hasLabel ? await readPadded(reader, await integer(), 4) : null;
  if (type < -1 || type > 255 || missingKind < -3 || missingKind > 3 || missingKind === -1)
    throw damaged(`a variable that cannot be, before byte ${reader.position()}`);
  const missing: Uint8Array[] = [];
  for (let left = Math.abs(missingKind); left > 0; left -= 1) missing.push((await reader.take(8)).slice());
  return { type, name, label, format: (print >> 16) & 0xff, missingKind, missing };
}

/** Labels, and the variables that have them, which follow in a record of their own. */
async function readLabels(reader: ByteReader, integer: Integers): Promise<LabelSet> {
  const entries: LabelSet['entries'][number][] = [];
  for (let left = await integer(); left > 0; left -= 1) {
    const value = (await reader.take(8)).slice();
    const [length = 0] = await reader.take(1);
    const padded = 8 * Math.ceil((length + 1) / 8) - 1;
    entries.push({ value, label: (await reader.take(padded)).slice(0, length) });
  }
  if ((await integer()) !== 4) throw damaged(`labels without variables before byte ${reader.position()}`);
  const elements: number[] = [];
  for (let left = await integer(); left > 0; left -= 1) elements.push((await integer()) - 1);
  return { entries, elements };
}

async function readPadded(reader: ByteReader, length: number, to: number): Promise<Uint8Array> {
  return (await reader.take(to * Math.ceil(length / to))).slice(0, length);
}

async function takeInteger(reader: ByteReader, littleEndian: boolean): Promise<number> {
  return viewOf(await reader.take(4)).getInt32(0, littleEndian);
}

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
