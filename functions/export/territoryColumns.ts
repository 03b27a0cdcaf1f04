import type { TerritoryChange } from '@kluftatlas/data/domain/territoryChange.ts';
import type { CsvColumn } from './csv.ts';

const column = (
  name: string,
  germanName: string,
  kind: CsvColumn<TerritoryChange>['kind'],
  value: CsvColumn<TerritoryChange>['value'],
): CsvColumn<TerritoryChange> => ({ name, germanName, kind, value });

/** The columns of `data/reference/territoryChanges.csv`, as `data/sources/territory-changes` reads them. */
export const territoryColumns: readonly CsvColumn<TerritoryChange>[] = [
  column('from', 'AGS vorher', 'key', ({ from }) => from),
  column('fromName', 'Gemeinde vorher', 'text', ({ fromName }) => fromName),
  column('to', 'AGS nachher', 'key', ({ to }) => to),
  column('toName', 'Gemeinde nachher', 'text', ({ toName }) => toName),
  column('date', 'gilt ab', 'text', ({ date }) => date),
  column('since', 'frühestens nach', 'text', ({ since }) => since),
  column('kinds', 'Art', 'text', ({ kinds }) => kinds.join('+')),
  column('weight', 'Anteil der Einwohner', 'number', ({ weight }) => weight),
  column('areaWeight', 'Anteil der Fläche', 'number', ({ areaWeight }) => areaWeight),
  column('inhabitants', 'Einwohner', 'number', ({ inhabitants }) => inhabitants),
  column('area', 'Fläche in km²', 'number', ({ area }) => area),
  column('evidence', 'Beleg', 'text', ({ evidence }) => evidence),
  column('source', 'Quelle', 'text', ({ source }) => source),
];
