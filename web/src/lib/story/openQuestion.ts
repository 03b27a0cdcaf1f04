import type { PublishedFigure, ReleaseManifest } from '@kluftatlas/data/domain/release.ts';
import { formatPrinted } from '#lib/format/number.ts';
import { capitalised } from '#lib/format/text.ts';
import { answersView, sampleSize } from '#lib/figures/questionView.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { Chapter } from './chapter.ts';
import { answersTo, manyWays, needs, singleAnswer, type Evidence } from './evidence.ts';
import { questionsChart } from './questionsChart.ts';

interface Words {
  readonly theme: string;
  /** Where the page on variety has the same question. */
  readonly anchor: 'wege' | 'bedingungen';
  /** What no official source counts. */
  readonly lead: string;
  readonly claim: string;
  readonly chartTitle: (words: NearestWords) => string;
}

interface NearestWords {
  /** When it was asked, in words. */
  readonly when: string;
  readonly answer: string;
  readonly value: string;
  readonly n: string;
}

/** A question that no official source answers: what was published nearest to it, and what speaks for and against. */
function openQuestion(
  manifest: ReleaseManifest,
  figures: readonly PublishedFigure[],
  evidence: Evidence,
  { theme, anchor, lead, claim, chartTitle }: Words,
): Chapter {
  const nearest = answersTo(figures, evidence.nearest);
  const [first] = nearest.figures;
  const view = answersView(nearest);
  const sides = (ids: readonly string[]) => ids.map((id) => answersView(singleAnswer(figures, id)));
  return {
    theme,
    lead,
    before: [m.open_nearest()],
    charts: [
      questionsChart(manifest, [view], {
        title: chartTitle({
          when: first.fieldPeriod[getLocale()],
          answer: first.category[getLocale()],
          value: first.value === null ? '–' : formatPrinted(first.value),
          n: sampleSize(first.n),
        }),
        subtitle: m.open_subtitle({ question: capitalised(first.indicator[getLocale()]) }),
        bars: m.table_answer(),
        part: `offen-${anchor}`,
      }),
    ],
    after: [claim],
    evidence: { for: sides(evidence.for), against: sides(evidence.against) },
    explore: { page: '/vielfalt/', search: `#${anchor}`, label: m.open_explore() },
  };
}

export const chapter5 = (manifest: ReleaseManifest, figures: readonly PublishedFigure[]): Chapter =>
  openQuestion(manifest, figures, manyWays, {
    theme: m.chapter5_theme(),
    anchor: 'wege',
    lead: m.chapter5_lead(),
    claim: m.chapter5_claim(),
    chartTitle: m.chapter5_nearest_title,
  });

export const chapter6 = (manifest: ReleaseManifest, figures: readonly PublishedFigure[]): Chapter =>
  openQuestion(manifest, figures, needs, {
    theme: m.chapter6_theme(),
    anchor: 'bedingungen',
    lead: m.chapter6_lead(),
    claim: m.chapter6_claim(),
    chartTitle: m.chapter6_nearest_title,
  });
