import type { ReleaseFiles } from '#lib/data/releaseFiles.ts';
import { required } from '#lib/data/required.ts';
import type { GapState } from '#lib/state/gapState.ts';
import { classedBy } from './classedBy.ts';
import { ladderOf } from './ladder.ts';
import type { GapIndicator, GapPageData } from './pageData.ts';
import { gapSections, type GapSections, type LadderStep } from './sections.ts';

type Files = Pick<ReleaseFiles, 'classes' | 'measures' | 'stateChanges'>;

/**
 * Fetches what a view needs and says it. What the release does not have is not asked for.
 * @throws Error where a file that it has cannot be fetched
 */
export async function loadSections(
  { indicators, schemes }: Pick<GapPageData, 'indicators' | 'schemes'>,
  { indicator: id, period, scheme, region, pair }: GapState,
  regionName: string,
  files: Files,
): Promise<GapSections> {
  const indicator = required(indicators.find((one) => one.id === id));
  const [classes, measures, stateChanges, ladder] = await Promise.all([
    files.classes(indicator.id),
    indicator.measured.germany ? files.measures(indicator.id) : null,
    region !== 'DE' && indicator.measured.states ? files.stateChanges(indicator.id, region) : null,
    Promise.all(ladderOf(indicator, indicators).map((step) => loadStep(step, region, files))),
  ]);
  const lookUp = schemes.find(({ id: offered }) => offered === scheme)?.lookUp ?? null;
  const withSource = (one: GapIndicator) => classedBy(one, lookUp);
  return gapSections({
    indicator: withSource(indicator),
    period: required(period),
    scheme,
    lookUp,
    region,
    regionName,
    pair,
    classes,
    measures,
    stateChanges,
    ladder: ladder.map((step) => ({ ...step, indicator: withSource(step.indicator) })),
  });
}

async function loadStep(indicator: GapIndicator, region: string, files: Files): Promise<LadderStep> {
  const { id, measured } = indicator;
  const [classes, changes] = await Promise.all([
    files.classes(id),
    region === 'DE' ? files.measures(id) : measured.states ? files.stateChanges(id, region) : null,
  ]);
  return { indicator, classes, changes: changes?.changes ?? [] };
}
