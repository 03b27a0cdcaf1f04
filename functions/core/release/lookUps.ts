import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import type { SnapshotId } from '@kluftatlas/data/domain/ids.ts';
import type { ObservationRow } from '@kluftatlas/data/domain/observation.ts';
import type {
  FrameFile,
  ReleaseLookUp,
  TerritoryReportFile,
  UnclassifiedRow,
} from '@kluftatlas/data/domain/release.ts';
import { isBounded, type LookUpScheme } from '@kluftatlas/data/domain/sizeClass.ts';
import { mapTypes } from '@kluftatlas/data/territory/mapTypes.ts';
import type { SnapshotStore } from '../../ports/snapshotStore.ts';
import type { Input } from './inputs.ts';
import { placeRows, territoryReport, type Mapping } from './mapping.ts';
import { territoryDateOf } from './nearestGeometry.ts';

const lookUpSchemes = Object.values(sizeClassSchemes).filter(
  (scheme): scheme is LookUpScheme => !isBounded(scheme),
);

/** A scheme that a release has because somebody gives its types, put onto the display territory. */
export interface LookUp {
  readonly scheme: LookUpScheme;
  readonly input: Input;
  /** AGS → position of the class; none for a municipality without a type. */
  readonly classOf: ReadonlyMap<string, number>;
  /** What became of the rows of other territories; `null` without any. */
  readonly report: TerritoryReportFile | null;
}

/** Types of the display territory’s own day or the nearest one before it, else the first after it. */
function inputFor({ target }: Mapping, inputs: readonly Input[]): Input | undefined {
  const byDay = inputs
    .filter(({ role }) => role === 'areaTypes')
    .sort((a, b) => (territoryDateOf(a) < territoryDateOf(b) ? -1 : 1));
  return byDay.findLast((input) => territoryDateOf(input) <= target.date) ?? byDay[0];
}

/** The look-ups that the inputs have; a scheme of which no row says anything is not one of them. */
export async function loadLookUps(
  store: Pick<SnapshotStore, 'readObservations'>,
  inputs: readonly Input[],
  mapping: Mapping,
): Promise<readonly LookUp[]> {
  const input = inputFor(mapping, inputs);
  if (input === undefined) return [];
  const rows = new Map<string, ObservationRow>();
  for await (const row of store.readObservations(input.id)) {
    if (row.area.level === 'municipality') rows.set(row.area.code, row);
  }
  const placed = placeRows(mapping, input, rows);
  return lookUpSchemes.flatMap((scheme) => {
    const { types, undecided } = mapTypes(
      placed.placements,
      (key) => rows.get(key)?.attributes?.[scheme.attribute] ?? null,
    );
    const classOf = new Map(
      [...types].flatMap(([key, code]) => {
        const position = scheme.classes.findIndex((one) => one.code === code);
        return position === -1 ? [] : [[key, position] as const];
      }),
    );
    const report = territoryReport(input, placed, mapping);
    return classOf.size === 0
      ? []
      : [{ scheme, input, classOf, report: report === null ? null : { ...report, undecided } }];
  });
}

/** As the manifest describes them, with who of Germany is in none of the classes. */
export const releaseLookUps = (
  lookUps: readonly LookUp[],
  { unclassified }: FrameFile,
): readonly ReleaseLookUp[] =>
  lookUps.map(({ scheme, input }) => {
    const without = (unit: UnclassifiedRow['unit']): number =>
      unclassified.find((row) => row.region === 'DE' && row.scheme === scheme.id && row.unit === unit)
        ?.count ?? 0;
    return {
      scheme: scheme.id,
      source: input.source,
      dataset: input.dataset,
      date: territoryDateOf(input),
      withoutClass: { municipalities: without('municipality'), administrations: without('administration') },
    };
  });

export const lookUpReports = (lookUps: readonly LookUp[]): ReadonlyMap<SnapshotId, TerritoryReportFile> =>
  new Map(lookUps.flatMap(({ input, report }) => (report === null ? [] : [[input.id, report] as const])));
