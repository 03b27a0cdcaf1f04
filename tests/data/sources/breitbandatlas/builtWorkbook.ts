import type { WrittenCell, WrittenSheets } from '../shared/workbook.ts';

/** A block of the workbook as built: its title over its first column, and its classes. */
export interface Block {
  readonly title: string | null;
  readonly classes: readonly string[];
}

export interface BuiltArea {
  readonly key: WrittenCell;
  readonly name: string;
  readonly level: string;
  /** Values by “block title, class”; what is not named gets `otherwise`. */
  readonly values?: Readonly<Record<string, WrittenCell>>;
}

export interface BuiltSheet {
  readonly unit: string;
  /** “Festnetz: 12.2025” */
  readonly date: string;
  readonly areaColumns?: readonly string[];
  readonly blocks: readonly Block[];
  readonly areas: readonly BuiltArea[];
  readonly otherwise?: WrittenCell;
}

export const speeds = (...classes: number[]): string[] => classes.map((speed) => `≥ ${speed} Mbit/s`);
const every = speeds(16, 30, 50, 100, 200, 400, 1000);

/** Blocks of two editions: the number of classes per block differs. */
export const blocksOf2022: readonly Block[] = [
  { title: 'alle Technologien', classes: every },
  { title: 'FTTB/H', classes: speeds(1000) },
  { title: 'FTTC', classes: every },
  { title: 'HFC', classes: every },
  { title: 'Sonstige', classes: speeds(16, 30) },
  { title: 'mobile', classes: ['2G', '4G', '5G DSS', '5G'] },
];
export const blocksOf2025: readonly Block[] = [
  { title: 'alle Technologien', classes: every },
  { title: 'FTTB/H', classes: every },
  { title: 'FTTC', classes: speeds(16, 30, 50, 100, 200) },
  { title: 'HFC', classes: every },
  { title: 'Sonstige', classes: every },
  { title: 'mobile', classes: every },
];

/** The four municipalities with published values of December 2025: ≥ 1,000 Mbit/s by FTTB/H and by all technologies. */
export const anchors = [
  ['06431003', 'Gemeinde Biblis', 96.08, 96.08],
  ['06431005', 'Stadt Bürstadt', 78.9, 89.21],
  ['06431010', 'Gemeinde Groß-Rohrheim', 8.5, 89.94],
  ['06431013', 'Stadt Lampertheim', 37.97, 74.65],
] as const;

export const anchorAreas: readonly BuiltArea[] = anchors.map(([key, name, fibre, all]) => ({
  key,
  name,
  level: '4 - Gemeinde',
  values: {
    ...Object.fromEntries(every.map((speed) => [`alle Technologien, ${speed}`, 99.5])),
    'alle Technologien, ≥ 1000 Mbit/s': all,
    ...Object.fromEntries(every.map((speed) => [`FTTB/H, ${speed}`, fibre])),
  },
}));

const threeAreaColumns = ['Land', 'Kreis', 'Raumkategorie'];

/** Rows of a sheet: unit in row 1, date and block titles in row 3, header in row 4, one area a row from row 5. */
function sheetOf(sheet: BuiltSheet): WrittenCell[][] {
  const { unit, date, areaColumns = threeAreaColumns, blocks, areas, otherwise = 7 } = sheet;
  const lead = ['AGS', 'Name', 'Verwaltungsebene', ...areaColumns];
  const titles = blocks.flatMap(({ title, classes }) => classes.map((_, at) => (at === 0 ? title : null)));
  const empty: WrittenCell[] = lead.map(() => null);
  return [
    [...empty, unit],
    [],
    [null, null, date, ...empty.slice(3), ...titles],
    [...lead, ...blocks.flatMap(({ classes }) => classes)],
    ...areas.map(({ key, name, level, values }): WrittenCell[] => [
      ...[key, name, level],
      ...areaColumns.map(() => 'x'),
      ...blocks.flatMap(({ title, classes }) =>
        classes.map((each) => {
          const found = values?.[`${title}, ${each}`];
          return found === undefined ? otherwise : found;
        }),
      ),
    ]),
  ];
}

export const households = (sheet: Partial<BuiltSheet>): WrittenCell[][] =>
  sheetOf({
    unit: 'Angaben zur Verfügbarkeit in Prozent der Privathaushalte',
    date: 'Festnetz: 12.2025',
    blocks: blocksOf2025,
    areas: anchorAreas,
    ...sheet,
  });

/** The sheet among those that a real workbook has. */
export const amongOthers = (rows: WrittenCell[][]): WrittenSheets => ({
  Erläuterungen: [['Breitbandatlas'], ['AGS: Amtlicher Gemeindeschlüssel']],
  Privathaushalte: rows,
});

const operators = ['Alle MNO', 'Telekom', 'Vodafone', 'Telefónica', '1&1'] as const;
const generations = ['2G', '4G', '5G*', '5G SA'];
/** Covered percent by operator and generation, as in a small town. */
const coverage: Readonly<Record<string, readonly (number | null)[]>> = {
  'Alle MNO': [99.9, 99.25, 96.5, 80],
  Telekom: [99, 98.75, 90, 60.5],
  Vodafone: [98, 97, 85, 55],
  Telefónica: [97, 96, 80, 50],
  '1&1': [null, 12, 12, 12],
};

export const mobileBlocks: readonly Block[] = operators.map((title) => ({ title, classes: generations }));

/** The sheet “Fläche” of the mobile monitoring, in percent (`unit` 1) or in shares of 1 (`unit` 0.01). */
export const mobileArea = (unit: number, sheet: Partial<BuiltSheet> = {}): WrittenCell[][] =>
  sheetOf({
    unit: 'Mobilfunk-Monitoring',
    date: 'Mobilfunk: 01.2026',
    blocks: mobileBlocks,
    areas: anchors.map(([key, name]) => ({
      key,
      name,
      level: '4 - Gemeinde',
      values: Object.fromEntries(
        operators.flatMap((operator) =>
          generations.map((generation, at) => {
            const value = coverage[operator]?.[at] ?? null;
            return [
              `${operator}, ${generation}`,
              value === null ? '-' : Number((value * unit).toPrecision(12)),
            ];
          }),
        ),
      ),
    })),
    ...sheet,
  });
