import { byCodeUnits } from '@kluftatlas/data/domain/codeUnits.ts';
import type { Indicator } from '@kluftatlas/data/domain/indicator.ts';
import type { Municipality } from '@kluftatlas/data/domain/municipality.ts';
import { registerFacts } from '@kluftatlas/data/domain/registerFacts.ts';
import {
  releasePaths,
  type AggregatedIndicator,
  type AreasFile,
  type Extent,
  type ReleaseIndicator,
  type ReleaseInput,
  type ReleaseManifest,
  type TerritoryReportFile,
  type ValuesFile,
} from '@kluftatlas/data/domain/release.ts';
import { sourceOfDataset, type ReleaseId, type SnapshotId } from '@kluftatlas/data/domain/ids.ts';
import { lastDayOf } from '@kluftatlas/data/domain/period.ts';
import { adapters } from '@kluftatlas/data/sources/index.ts';
import type { SnapshotMeta, SnapshotStore } from '../../ports/snapshotStore.ts';
import { countOutcomes } from '../describeDataset.ts';
import { newestDataDate, type Input } from './inputs.ts';
import { releaseOutcomes } from './mapping.ts';
import { registryOfTerritory } from './registryOfTerritory.ts';
import type { SurveyInput } from './surveys/surveyInputs.ts';
import type { DrawnTerritory, Territory } from './territory.ts';

type Head = Omit<ReleaseManifest, 'files'>;

/** Number of municipalities and their inhabitants; the latter only where the population is official. */
function extentOf(municipalities: readonly Municipality[], { population }: Territory): Extent {
  const inhabitants = municipalities.reduce((sum, municipality) => sum + (municipality.population ?? 0), 0);
  return { municipalities: municipalities.length, inhabitants: population.approximate ? null : inhabitants };
}

/** An indicator with its periods and how much is missing at each. */
export function releaseIndicator(
  indicator: Indicator,
  columns: readonly ValuesFile[],
  territory: Territory,
): ReleaseIndicator {
  const { municipalities } = territory;
  return {
    ...indicator,
    periods: columns.map(({ period, values }) => ({
      period,
      dataDate: lastDayOf(period),
      source: sourceOfDataset(indicator.dataset),
      withValue: extentOf(
        municipalities.filter((_, position) => values[position] !== null),
        territory,
      ),
      withoutValue: extentOf(
        municipalities.filter((_, position) => values[position] === null),
        territory,
      ),
    })),
  };
}

/** What identifies an input, in the order in which it is written. */
const identityOf = ({ source, dataset, period, dataDate, sha256, parserVersion }: SnapshotMeta) => ({
  source,
  dataset,
  period,
  dataDate,
  sha256,
  parserVersion,
});

export async function releaseInputs(
  store: SnapshotStore,
  inputs: readonly Input[],
  territory: Territory,
  reports: ReadonlyMap<SnapshotId, TerritoryReportFile>,
): Promise<readonly ReleaseInput[]> {
  const registry = registryOfTerritory(territory);
  const described: ReleaseInput[] = [];
  for (const input of inputs) {
    const rows = await Array.fromAsync(store.readObservations(input.id));
    const outcomes = countOutcomes(rows, input.rowsKept - rows.length, input.rejected, registry);
    const report = reports.get(input.id) ?? null;
    described.push({
      ...identityOf(input),
      rowsRead: input.rowsRead,
      outcomes: releaseOutcomes(outcomes, report, registry),
      territoryReport: report === null ? null : releasePaths.territory(input.dataset, input.period),
      acceptedBecause: input.acceptedBecause,
    });
  }
  return described;
}

/** A wave of a survey as an input: what identifies its answers, and no number of them. */
export const surveyInput = (input: SurveyInput): ReleaseInput => ({
  ...identityOf(input),
  rowsRead: null,
  outcomes: null,
  territoryReport: null,
  acceptedBecause: input.acceptedBecause,
});

export function manifestHead(
  id: ReleaseId,
  territory: DrawnTerritory,
  polygonOwners: AreasFile['polygonOwners'],
  inputs: readonly Input[],
  described: readonly ReleaseInput[],
  contents: {
    readonly released: readonly ReleaseIndicator[];
    readonly aggregated: readonly AggregatedIndicator[];
    readonly lookUps: ReleaseManifest['lookUps'];
  },
): Head {
  const { municipalities, administrations, unincorporatedAreas, geometry, population } = territory;
  const facts = registerFacts(municipalities, administrations, unincorporatedAreas);
  const known = municipalities.filter((municipality) => municipality.population !== null).length;
  const keys = new Set<string>(municipalities.map(({ ags }) => ags));
  const drawn = new Set([...geometry.municipalities, ...Object.values(polygonOwners)]);
  return {
    format: 'kluftatlas-release/1',
    id,
    dataDate: newestDataDate(inputs),
    territory: { date: territory.date, dataset: territory.dataset },
    population: { ...population, known, unknown: municipalities.length - known },
    totals: {
      municipalities: facts.municipalities,
      inhabitants: population.approximate ? null : facts.inhabitants,
      atMost20000: facts.atMost20000,
      unincorporatedAreas: facts.unincorporatedAreas,
      unincorporatedInhabitants: population.approximate ? null : facts.unincorporatedInhabitants,
      administrations:
        facts.administrations === null
          ? null
          : {
              total: facts.administrations.total,
              atMost20000: facts.administrations.atMost20000,
              associations: facts.administrations.associations,
              memberMunicipalities: facts.administrations.memberMunicipalities,
            },
    },
    geometry: {
      territoryDate: geometry.date,
      withoutPolygon: extentOf(
        municipalities.filter(({ ags }) => !drawn.has(ags)),
        territory,
      ),
      changedPolygons: [...geometry.municipalities].filter(
        (ags) => !keys.has(ags) && polygonOwners[ags] === undefined,
      ).length,
    },
    indicators: contents.released,
    aggregated: contents.aggregated,
    lookUps: contents.lookUps,
    inputs: described.toSorted(
      (a, b) => byCodeUnits(a.dataset, b.dataset) || byCodeUnits(a.period, b.period),
    ),
    sources: adapters.map(({ source }) => source),
  };
}
