import { headlineIndicators } from '@kluftatlas/data/catalogue/indicators.ts';
import type { Region } from '@kluftatlas/data/domain/area.ts';
import type { PeriodChange } from '@kluftatlas/data/domain/change.ts';
import type { StateKey } from '@kluftatlas/data/domain/ids.ts';
import type { Indicator } from '@kluftatlas/data/domain/indicator.ts';
import { weightings, type Divide } from '@kluftatlas/data/domain/divide.ts';
import type { MeasuresFile, StateChangesFile } from '@kluftatlas/data/domain/measuresFile.ts';
import type { ClassesFile, ValuesFile } from '@kluftatlas/data/domain/release.ts';
import { concentrationCurve } from '@kluftatlas/data/measures/concentrationCurve.ts';
import { dividesOf, type DivideRegion } from '@kluftatlas/data/measures/divide.ts';
import { generator } from '@kluftatlas/data/measures/random.ts';
import type { ChangeComputing } from '../../ports/changeComputing.ts';
import { changesOf } from './changes.ts';
import { dividedRegions, type Regions, type UnitColumn } from './dividedRegions.ts';
import { lagsOf } from './lags.ts';
import type { Territory } from './territory.ts';
import type { Units } from './units.ts';

export interface Measures {
  readonly file: MeasuresFile;
  readonly ofStates: readonly StateChangesFile[];
}

/** All measures of one indicator after the other. */
export function measurer(
  units: Units,
  { population }: Territory,
  compute: ChangeComputing,
): (
  indicator: Indicator,
  columns: readonly ValuesFile[],
  classes: ClassesFile,
  inputsHash: string,
) => Promise<Measures> {
  const regions = dividedRegions(units);
  const germany = regions.get('DE');
  return async (indicator, columns, classes, inputsHash) => {
    const series = columns.map((column) => ({ period: column.period, values: units.valuesOf(column) }));
    const states = headlineIndicators.includes(indicator.id) ? [...regions.keys()].filter(isState) : [];
    const changesIn = (region: Region): Promise<readonly PeriodChange[]> =>
      changesOf(indicator, series, { region, regions, inputsHash, compute });
    // Asked for first: threads are at work on them while the rest is computed here.
    const changing = Promise.all([
      changesIn('DE'),
      Promise.all(
        states.map(async (region) => ({ indicator: indicator.id, region, changes: await changesIn(region) })),
      ),
    ]);
    const atOneTime = {
      divides: series.flatMap((column) => dividesAt(column, regions)),
      curves: germany === undefined ? [] : series.flatMap((column) => curvesAt(column, germany)),
      lags: lagsOf(indicator, classes),
    };
    const [changes, ofStates] = await changing;
    return {
      file: {
        indicator: indicator.id,
        classifiedBy: { dataset: population.dataset, date: population.date },
        inputsHash,
        generator,
        ...atOneTime,
        changes,
        changesOfStates: states,
      },
      ofStates,
    };
  };
}

const isState = (region: Region): region is StateKey => region !== 'DE';

export const dividesAt = ({ period, values }: UnitColumn, regions: Regions): readonly Divide[] =>
  [...regions].flatMap(([region, divided]) =>
    dividesOf(values, divided).map((divide) => ({ period, region, ...divide })),
  );

/** Of one region under both weightings; none where the curve is not defined. */
export function curvesAt(
  { period, values }: UnitColumn,
  { ordered, units }: DivideRegion,
): MeasuresFile['curves'] {
  const counted = ordered.filter((position) => (values[position] ?? null) !== null);
  return weightings.flatMap((weighting) => {
    const curve = concentrationCurve(
      counted.map((position) => ({
        value: values[position] ?? 0,
        weight: weighting === 'inhabitants' ? (units.population[position] ?? 0) : 1,
      })),
    );
    return curve.reason === null ? [{ period, weighting, ...curve.value }] : [];
  });
}
