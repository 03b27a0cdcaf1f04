import { regionalConditionIndicators } from '../../catalogue/regionalConditions.ts';
import { datasetId, type DatasetId } from '../../domain/ids.ts';
import type { Indicator } from '../../domain/indicator.ts';

/** Names that INKAR gives its indicators, by the id of ours. */
const names: Readonly<Record<string, readonly string[]>> = {
  'purchasing-power': ['Kaufkraft'],
  'retail-purchasing-power': ['Einzelhandelsrelevante Kaufkraft'],
  'settlement-transport-share': ['Siedlungs- und Verkehrsfläche'],
  'recreation-area-share': ['Erholungsfläche'],
  'travel-time-middle-centre': ['Erreichbarkeit von Mittelzentren'],
  'travel-time-upper-centre': ['Erreichbarkeit von Oberzentren'],
  'distance-supermarket': ['Nahversorgung Supermärkte Durchschnittsdistanz'],
  'distance-pharmacy': ['Nahversorgung Apotheken Durchschnittsdistanz'],
  unemployed: ['Arbeitslose'],
  'unemployment-rate': ['Arbeitslosenquote'],
  'school-leavers-higher': ['Schulabgänger mit allgemeiner Hochschulreife'],
};

const bare = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

const byName: ReadonlyMap<string, Indicator> = new Map(
  regionalConditionIndicators.flatMap((indicator) =>
    (names[indicator.id] ?? []).map((name) => [bare(name), indicator] as const),
  ),
);

/** The indicator that a column heading names, in any case and punctuation. */
export const indicatorNamed = (heading: string): Indicator | undefined => byName.get(bare(heading));

export const knownNames: string = Object.values(names)
  .map(([name]) => `“${name}”`)
  .join(', ');

/** Values of areas larger than a municipality. */
export const largerDataset = ({ dataset }: Indicator): DatasetId => datasetId(`${dataset}-areas`);
