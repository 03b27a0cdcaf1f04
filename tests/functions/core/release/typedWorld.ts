import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { adapter as types } from '@kluftatlas/data/sources/bbsr-umsteiger/index.ts';
import { adapter as register } from '@kluftatlas/data/sources/destatis-gv/index.ts';
import { adapter as publishers } from '@kluftatlas/data/sources/open-data-publishers/index.ts';
import { ingestFile } from '@kluftatlas/functions/core/ingestFile.ts';
import { workbook, type WrittenCell } from '../../../data/sources/shared/workbook.ts';
import { openCounted } from '../openSmallWorld.ts';
import { firstIngest } from '../smallWorld.ts';

const registerFile = fileURLToPath(
  new URL('../../../fixtures/destatis-gv/half-broken/input.xlsx', import.meta.url),
);
const list = 'sid,title,type,rs,last_check\n,Großstadt,municipality,081110000000,2023-12-01\n';

const head: readonly WrittenCell[] = [
  'Gemeinden Kennziffer',
  'Gemeinden Name',
  'Gemeindeverbände Kennziffer',
  'Stadt- und Gemeindetyp Kennziffer',
  'Stadt- und Gemeindetyp Name',
  'Stadt- und Gemeindetyp differenziert Kennziffer',
  'Stadt- und Gemeindetyp differenziert Name',
];

/** A reference of types: the differentiated code of municipalities by AGS as a number; `null`: missing. */
export const typesWorkbook = (day: string, codes: Readonly<Record<number, number | null>>): Uint8Array =>
  workbook({
    Gemeinden: [
      [`Gemeinden ${day}`, null, 'Gemeindeverbände', null, null, null, null],
      head,
      ...Object.entries(codes).map(([key, code]): WrittenCell[] => [
        Number(key),
        `Ort ${key}`,
        Number(key),
        10,
        'Typ',
        code ?? 99,
        code === null ? 'missing' : `Typ ${code}`,
      ]),
    ],
  });

/**
 * Six municipalities of a register: Amt Deich runs Deichdorf, Kleinsiel and Ohnezahl; Alleinhafen, Großstadt and Talstadt
 * run themselves. A list of publishers, whose unit is the administration, is the only indicator.
 */
export async function openTypedWorld(folder: string, ...references: readonly Uint8Array[]) {
  const ports = await openCounted(folder);
  const [boundaries] = firstIngest;
  if (boundaries === undefined) throw new Error('the small world has boundaries');
  await ingestFile(ports, boundaries);
  const bytes = new Uint8Array(await readFile(registerFile));
  await ingestFile(ports, {
    adapter: register,
    file: { name: 'register.xlsx', bytes },
    acceptBecause: 'a fixture',
  });
  await ingestFile(ports, {
    adapter: publishers,
    file: { name: 'portals.csv', bytes: new TextEncoder().encode(list) },
  });
  for (const reference of references) {
    await ingestFile(ports, {
      adapter: types,
      file: { name: 'types.xlsx', bytes: reference },
      acceptBecause: 'a fixture',
    });
  }
  return ports;
}
