import { adapter } from '@kluftatlas/data/sources/destatis-gebietsaenderungen/index.ts';
import { describe, expect, it } from 'vitest';
import { workbook, type WrittenCell } from '../shared/workbook.ts';

type Rows = readonly (readonly WrittenCell[])[];

/** An edition as they were up to 2020: empty rows between and below the headings. */
function edition(
  rows: Rows,
  { year = 1999, unit = 'ha', act = 'Laufende\r\nNummer', date = 'Wirksamkeitsdatum' } = {},
) {
  const title = `Gebietsänderungen vom 01.01. - 31.12.${year} (Jahr)`;
  const side = ['Regionalschlüssel', 'AGS', 'Name'];
  const groups = ['Abgebende/Aufgelöste Gemeinde', 'Aufnehmende/Neugebildete Gemeinde'];
  return workbook({
    Deckblatt: [['Gebietsänderungen']],
    Gebietsänderungen_1999: [
      [title],
      [],
      [
        act,
        'Regionaleinheit',
        groups[0] ?? '',
        null,
        null,
        null,
        null,
        null,
        groups[1] ?? '',
        null,
        null,
        date,
        null,
      ],
      [],
      [
        null,
        null,
        ...side,
        'Änderungs-\r\nart 1)',
        `Fläche ${unit}`,
        'Einwohner',
        ...side,
        'juristisch',
        'statistisch',
      ],
      [],
      [],
      ...rows,
    ],
  });
}

const day = ['01.01.1999', '01.01.1999'];
const row = (act: string, unit: string, ...cells: WrittenCell[]): WrittenCell[] => [
  act,
  unit,
  ...cells,
  ...day,
];

async function read(bytes: Uint8Array) {
  const [parsed] = await adapter.parse({ name: 'handed-in.xlsx', bytes });
  if (parsed === undefined) throw new Error('nothing was read');
  const { rowsRead, rejections, changes = [] } = parsed;
  return { rowsRead, rejections, changes, changed: changes.map(({ from, to }) => `${from} ${to}`) };
}

const giver = ['010510112097', '01051097', 'Giver'] as const;
const other = ['010510124119', '01051119', 'Other'] as const;
const part = row('01/1999/0001', 'Gemeinde', ...giver, 2, 4.5, 0, ...other);
const rest = row('01/1999/0001', 'Gemeinde', ...giver, 2, 1_345.5, 900, ...giver);

describe('an edition from before 2021', () => {
  it('is read although an empty row stands between the headings and areas are hectares with decimals', async () => {
    const { rowsRead, rejections, changes } = await read(edition([part, rest]));
    expect([rowsRead, rejections]).toEqual([2, []]);
    expect(changes[0]).toMatchObject({ area: 0.045, areaWeight: expect.closeTo(4.5 / 1_350, 10), weight: 0 });
  });

  it.each(['Laufende Nummer', 'LFD', 'Kennziffer'])('is read with its acts headed “%s”', async (act) => {
    expect((await read(edition([part, rest], { act }))).changes).toHaveLength(2);
  });

  it('is read with its dates headed “Wirkungsdatum” and areas in square metres', async () => {
    const whole = [part, rest].map((cells) => cells.with(6, 5_000_000));
    const { changes } = await read(edition(whole, { date: 'Wirkungsdatum', unit: 'qm' }));
    expect(changes.map(({ area }) => area)).toEqual([5, 5]);
  });

  it('may have no regional keys, as before 1994; a key of eight digits is needed all the same', async () => {
    const withoutArs = [part, rest].map((cells) => cells.with(2, null).with(8, null));
    expect((await read(edition(withoutArs))).changed).toEqual(['01051097 01051119', '01051097 01051097']);
    const { changes, rejections } = await read(edition(withoutArs.map((cells) => cells.with(3, '1051097'))));
    expect([changes, rejections.map(({ code }) => code)]).toEqual([
      [],
      ['key-leading-zero', 'key-leading-zero'],
    ]);
  });

  it('writes two kinds as a number: 2.4', async () => {
    const { changes } = await read(edition([part.with(5, 2.4), rest]));
    expect(changes[0]?.kinds).toEqual(['partTransferred', 'renamed']);
  });
});

describe('an association that begins or ends', () => {
  const merger = row('1', 'Gemeinde', ...giver, '1', 10, 5, ...other);
  const nobody = [null, null, null] as const;

  it.each([
    ['ends with nothing in its place', ['094739453', null, 'Ended', '1', null, null, ...nobody]],
    ['ends in a key of no association', ['141919118', null, 'Ended', 1, null, null, '141910000', null, null]],
    ['begins out of nothing', ['NEUAUFNAHME', null, null, null, null, null, '130515101', null, 'New']],
    ['begins, with a footnote', ['Neuaufnahme 2)', null, null, null, null, null, '130515101', null, 'New']],
  ])('%s: it hands nothing over, and its municipalities are read', async (_, cells) => {
    const { changed, rejections, rowsRead } = await read(
      edition([row('1', 'Gemeindeverband', ...cells), merger]),
    );
    expect([changed, rejections, rowsRead]).toEqual([['01051097 01051119'], [], 1]);
  });

  it('with a key that cannot be read does not take the municipalities of its act with it', async () => {
    const broken = row(
      '1',
      'Gemeindeverband',
      '014625523',
      null,
      'A',
      '1',
      null,
      null,
      '1460270050',
      null,
      'B',
    );
    const { changed, rejections } = await read(edition([broken, merger]));
    expect([changed, rejections.length]).toEqual([['01051097 01051119'], 1]);
  });
});

describe('a row whose giver is not certain', () => {
  it.each([
    ['lost its zero', 3, '1051097'],
    ['contradicts its regional key', 2, '010510112098'],
  ])(
    'since its key %s takes the rest of its act with it: the giver may be any in it',
    async (_, column, key) => {
      const { changes, rejections } = await read(edition([part.with(column, key), rest]));
      expect([changes, rejections.length]).toEqual([[], 2]);
    },
  );
});

describe('a row that is there twice', () => {
  it('counts once where two acts of a day say the same of what a municipality keeps', async () => {
    const again = rest.with(0, '01/1999/0002');
    const third = part.with(0, '01/1999/0002').with(8, '010510128128').with(9, '01051128');
    const { changes, rejections } = await read(edition([part, rest, third, again]));
    expect(rejections).toEqual([]);
    expect(changes.map(({ weight }) => weight)).toEqual([0, 1, 0]);
  });

  it('is rejected with all rows of its giver where the amounts differ', async () => {
    const { changes, rejections } = await read(edition([part, rest, rest.with(7, 901)]));
    expect([changes, rejections.map(({ code }) => code)]).toEqual([
      [],
      ['unknown-key', 'unknown-key', 'duplicate-key'],
    ]);
  });
});
