import type { AreaLevel } from '../../domain/area.ts';
import { isoDate, type DatasetId } from '../../domain/ids.ts';
import type { ObservationRow } from '../../domain/observation.ts';
import { period } from '../../domain/period.ts';
import type { Codebook } from '../../domain/codebook.ts';
import { variablesOf } from '../../domain/codebookVariables.ts';
import type { FrameKind } from '../../domain/survey.ts';
import type { ImportOutcomes } from '../../domain/surveyResults.ts';
import { municipalitiesDataset } from '../../sources/destatis-gv/source.ts';
import { drawnAttributes } from '../frame/drawnUnit.ts';
import type { FrameTableRow } from '../frame/frameTable.ts';
import { surveyDataset, type StoredWave } from '../storedSurvey.ts';
import { chanceOf, seedOf } from './chance.ts';
import { drawAnswers } from './drawAnswers.ts';
import { drawSenders } from './drawSenders.ts';
import type { SurveyRates } from './rates.ts';
import { ratesOf } from './ratesOf.ts';

/** A made-up wave as it is stored, but for the codebook's place. */
export interface SimulatedWave {
  readonly dataset: DatasetId;
  readonly wave: Omit<StoredWave, 'codebook' | 'codebookVersion'>;
  readonly rows: readonly ObservationRow[];
}

/** Two, so that a change can be seen; the month in which asking ended. */
const waves = [
  { wave: period('2025-05'), from: isoDate('2025-04-01'), to: isoDate('2025-05-31') },
  { wave: period('2026-05'), from: isoDate('2026-04-01'), to: isoDate('2026-05-31') },
] as const;

const levelOf: Readonly<Record<FrameKind, AreaLevel>> = {
  own: 'administration',
  association: 'administration',
  member: 'municipality',
};

/** What `data/reference/surveyFrame.csv` was counted from. */
const register = { dataset: municipalitiesDataset, period: period('2021-12') };

/**
 * The made-up waves of a codebook, drawn from a frame with a fixed seed: the same frame, codebook and rates give the same
 * answers. Senders have no keys, so that nobody can take them for a municipality.
 */
export const simulatedWaves = (
  codebook: Codebook,
  frame: readonly FrameTableRow[],
  rates: SurveyRates = ratesOf(codebook.id),
): readonly SimulatedWave[] =>
  waves.map(({ wave, from, to }, progress) => {
    const chance = chanceOf(seedOf(`${codebook.id}|${wave}`));
    const kept = storedVariables(codebook);
    const rows = drawSenders(frame, rates, chance).map((sender, index): ObservationRow => {
      const answers = drawAnswers(codebook, rates, sender, progress, chance);
      return {
        row: index + 1,
        area: { level: levelOf[sender.kind], code: `${sender.state}-${String(index + 1).padStart(5, '0')}` },
        values: [],
        attributes: {
          ...Object.fromEntries(Object.entries(answers).filter(([code]) => kept.has(code))),
          ...drawnAttributes(sender.unit),
        },
      };
    });
    return {
      dataset: surveyDataset(codebook.id, true),
      wave: {
        survey: codebook.id,
        wave,
        fieldPeriod: { from, to },
        synthetic: true,
        register,
        frame: frame.map(({ kind, state, sizeClass, count }) => ({ kind, state, sizeClass, count })),
        import: outcomesOf(rows.length),
        sha256: null,
      },
      rows,
    };
  });

/** Free text that may not be published is stored of nobody. */
const storedVariables = (codebook: Codebook): ReadonlySet<string> =>
  new Set(
    variablesOf(codebook)
      .filter(({ item: { answer } }) => answer.kind !== 'text' || answer.publishable === true)
      .map(({ code }) => code),
  );

/** As many rows as a hand-in of this size may have had that did not count; made up like the rest. */
function outcomesOf(taken: number): ImportOutcomes {
  const incomplete = Math.round(taken * 0.06);
  const replaced = Math.round(taken * 0.012);
  const unmatched = Math.round(taken * 0.004);
  const rejected = Math.round(taken * 0.002);
  return {
    read: taken + incomplete + replaced + unmatched + rejected,
    taken,
    incomplete,
    replaced,
    unmatched,
    rejected,
  };
}
