import type { PeriodChange } from '@kluftatlas/data/domain/change.ts';
import type { MeasuresFile, StateChangesFile } from '@kluftatlas/data/domain/measuresFile.ts';
import type { ClassesFile } from '@kluftatlas/data/domain/release.ts';
import type { SizeClassSchemeId } from '@kluftatlas/data/domain/sizeClass.ts';
import { formatDate } from '#lib/format/date.ts';
import { m } from '#lib/paraglide/messages.js';
import type { PairChoice } from '#lib/state/gapState.ts';
import { comparedClasses } from './comparedClasses.ts';
import { curveView, type CurveView } from './curveView.ts';
import { frontierView, type FrontierView } from './frontierView.ts';
import { gapView, type GapView } from './gapView.ts';
import { lagView, type LagView } from './lagView.ts';
import { overTimeView, type OverTimeView } from './overTimeView.ts';
import type { GapIndicator } from './pageData.ts';
import type { OfferedScheme } from './schemes.ts';
import { splitView, type SplitView } from './splitView.ts';
import { themes, type Themes } from './themes.ts';

/** A technology beside the chosen one, with what is needed of its files. */
export interface LadderStep {
  readonly indicator: GapIndicator;
  readonly classes: ClassesFile;
  readonly changes: readonly PeriodChange[];
}

/** What was chosen, and the files of the release that answer it. */
export interface SectionInput {
  readonly indicator: GapIndicator;
  readonly period: string;
  readonly scheme: SizeClassSchemeId;
  readonly lookUp: OfferedScheme['lookUp'];
  /** `DE` or the key of a state. */
  readonly region: string;
  readonly regionName: string;
  readonly pair: PairChoice;
  readonly classes: ClassesFile;
  /** `null` where the release has none. */
  readonly measures: MeasuresFile | null;
  readonly stateChanges: StateChangesFile | null;
  /** Successive technologies, lowest first; empty where there is no such ladder. */
  readonly ladder: readonly LadderStep[];
}

/** All that the page says of one view, in words and numbers; `null` for what the release cannot tell. */
export interface GapSections {
  readonly choice: Pick<SectionInput, 'period' | 'scheme' | 'region' | 'pair'> & {
    readonly indicator: string;
  };
  /** Whose types the classes are, where they are. */
  readonly lookUp: OfferedScheme['lookUp'];
  /** Where the numbers were not computed in this release; `null` where they were. */
  readonly broughtAlong: string | null;
  readonly themes: Themes;
  readonly distribution: GapView;
  readonly overTime: OverTimeView | null;
  /** Why nothing is said over time of an indicator with more than one period; `null` where something is. */
  readonly notOverTime: string | null;
  readonly frontier: FrontierView | null;
  readonly lag: LagView | null;
  readonly split: SplitView | null;
  readonly curve: CurveView | null;
}

export function gapSections(input: SectionInput): GapSections {
  const { indicator, period, scheme, region, pair } = input;
  const aggregates = comparedClasses(indicator, input.classes, scheme, period, region);
  // Everybody in a list has the same value: between those nothing differs.
  const measures = indicator.unitOfMeasure === 'listed' ? null : input.measures;
  const measured: SectionInput = { ...input, measures };
  const overTime = overTimeView(measured);
  return {
    choice: { indicator: indicator.id, period, scheme, region, pair },
    lookUp: input.lookUp,
    broughtAlong:
      indicator.origin === 'broughtAlong' && indicator.classifiedOn !== null
        ? m.gap_brought_along({ date: formatDate(indicator.classifiedOn) })
        : null,
    themes: themes(),
    distribution: gapView(aggregates, input),
    overTime,
    notOverTime: overTime === null && indicator.periods.length > 1 ? m.gap_time_none() : null,
    frontier: frontierView(measured),
    lag: lagView(measured),
    split: splitView(measured),
    curve: curveView(measured),
  };
}
