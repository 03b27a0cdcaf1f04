import type { PublishedFigure, ReleaseIndicator, ReleaseManifest } from '@kluftatlas/data/domain/release.ts';
import { ageNote } from '#lib/data/ageNote.ts';
import { comparedIndicators, headlinesOf, mainHeadline } from '#lib/data/headline.ts';
import { required } from '#lib/data/required.ts';
import { groupsView } from '#lib/figures/questionView.ts';
import { formatPeriod } from '#lib/format/date.ts';
import { formatNumber } from '#lib/format/number.ts';
import { latestStretch } from '#lib/gap/stretches.ts';
import { m } from '#lib/paraglide/messages.js';
import { changeChart, gapSentence } from './changeChart.ts';
import type { Chapter } from './chapter.ts';
import { sizeComparisonsOverTime } from './comparisons.ts';
import { questionsChart } from './questionsChart.ts';
import { verdictChart, type ComparedFiles } from './verdictChart.ts';

/** Does it grow? The verdict fixed in advance, then the means of every class; no verdict without its interval. */
export function chapter3(
  manifest: ReleaseManifest,
  files: ComparedFiles,
  figures: readonly PublishedFigure[],
): Chapter {
  const base = {
    theme: m.chapter3_theme(),
    lead: null,
    before: [],
    evidence: null,
    explore: { page: '/kluft/', search: '?einteilung=twenty#zeit', label: m.chapter3_explore() },
  } as const;
  const headlines = headlinesOf(comparedIndicators(manifest)).filter(isFollowed);
  const main = mainHeadline(headlines);
  if (main === undefined)
    return { ...base, ...nearest(manifest, figures), explore: { ...base.explore, search: '' } };
  const verdict = verdictChart(manifest, headlines, files);
  const means = changeChart(manifest, main, files.readClasses(main.id), verdict !== null);
  if (verdict !== null) return { ...base, charts: [verdict, means], after: ageNote(manifest, main) };
  return {
    ...base,
    charts: [means],
    after: [
      ...headlines
        .filter(({ id }) => id !== main.id)
        .map((indicator) => `${gapSentence(indicator, files.readClasses(indicator.id))}.`),
      m.chapter3_undecided(),
      ...ageNote(manifest, main),
    ],
  };
}

const isFollowed = ({ periods, comparabilityBreaks }: ReleaseIndicator) =>
  latestStretch(periods, comparabilityBreaks).length > 1;

/** Without two periods: what surveys asked twice comes nearest. */
function nearest(
  manifest: ReleaseManifest,
  figures: readonly PublishedFigure[],
): Pick<Chapter, 'lead' | 'before' | 'charts' | 'after'> {
  const main = mainHeadline(comparedIndicators(manifest));
  const questions = sizeComparisonsOverTime(figures);
  return {
    lead: main
      ? m.chapter3_one_period({ period: formatPeriod(required(main.periods[0]).period) })
      : m.chapter3_missing(),
    before: questions.length > 0 ? [m.chapter3_nearest()] : [],
    charts:
      questions.length > 0
        ? [
            questionsChart(manifest, questions.map(groupsView), {
              title: m.chapter3_questions_title({ count: formatNumber(questions.length) }),
              subtitle: m.chapter3_questions_subtitle(),
              bars: m.table_group(),
              part: 'kapitel3',
            }),
          ]
        : [],
    after: [],
  };
}
