import type { Indicator } from '@kluftatlas/data/domain/indicator.ts';
import type { ClassesFile, RegionsFile, ValuesFile } from '@kluftatlas/data/domain/release.ts';
import type { ChangeComputing } from '../../ports/changeComputing.ts';
import { classesFile, classMembers } from './classes.ts';
import { measurer, type Measures } from './measures.ts';
import { regionMembers, regionsFile } from './regions.ts';
import type { TerritorySchemes } from './schemes.ts';
import type { Territory } from './territory.ts';
import { unitsOf, type Units } from './units.ts';

/** Everything that is computed from the columns of one indicator. */
export interface Evaluation {
  readonly classes: ClassesFile;
  readonly regions: RegionsFile;
  readonly measures: Measures;
}

/** Groups, orders and classes the units of a territory once, and then evaluates one indicator after the other. */
export function evaluator(
  territory: Territory,
  schemes: TerritorySchemes,
  compute: ChangeComputing,
): (indicator: Indicator, columns: readonly ValuesFile[], inputsHash: string) => Promise<Evaluation> {
  const ready = (units: Units) => ({
    units,
    classes: classMembers(units),
    regions: regionMembers(units),
    measure: measurer(units, territory, compute),
  });
  const units = unitsOf(territory, schemes);
  const byUnit = { municipality: ready(units.municipality), administration: ready(units.administration) };
  return async (indicator, columns, inputsHash) => {
    const of = byUnit[indicator.unit];
    const classes = classesFile(indicator, columns, of.units, of.classes, territory);
    return {
      classes,
      regions: regionsFile(indicator, columns, of.units, of.regions),
      measures: await of.measure(indicator, columns, classes, inputsHash),
    };
  };
}
