import type { FigureRespondents, ReleaseManifest } from '@kluftatlas/data/domain/release.ts';
import { downloadAddress } from '#lib/data/addresses.ts';
import { sourceMention } from '#lib/data/sourceMention.ts';
import { formatNumber, formatPercent } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { QuestionView, StoryChart } from './chapter.ts';
import type { Question } from './comparisons.ts';

const respondentsInWords: Record<FigureRespondents, () => string> = {
  municipalities: m.respondents_municipalities,
  administrations: m.respondents_administrations,
  districts: m.respondents_districts,
  persons: m.respondents_persons,
  portals: m.respondents_portals,
  deskResearch: m.respondents_desk_research,
  records: m.respondents_records,
};

/** Answers as printed, with their relation: `931` → `= 931`, `>900` → `> 900`, `~300` → `≈ 300`. */
export function sampleSize(printed: string): string {
  const [, relation = '', digits] = /^([>~]?)(\d+)$/.exec(printed) ?? [];
  if (digits === undefined) return `= ${printed}`;
  return `${{ '>': '>', '~': '≈' }[relation] ?? '='}\u00a0${formatNumber(Number(digits))}`;
}

/** A question with one bar for each group, over the group's own bounds as printed. */
export function groupsView({ key, figures }: Question): QuestionView {
  const [first] = figures;
  const locale = getLocale();
  const severalYears = new Set(figures.map(({ year }) => year)).size > 1;
  const oneYear = severalYears || first.year === null ? '' : ` (${first.year})`;
  return {
    key,
    heading: `${first.indicator[locale]}: ${first.category[locale]}${oneYear}`,
    ...surveyOf(figures),
    bars: figures.map(({ sizeClass, year, value }) => ({
      label: severalYears ? `${sizeClass.label[locale]}, ${year}` : sizeClass.label[locale],
      value,
    })),
  };
}

/** A question with one bar for each answer to it. */
export function answersView({ key, figures }: Question): QuestionView {
  const locale = getLocale();
  return {
    key,
    heading: figures[0].indicator[locale],
    ...surveyOf(figures),
    bars: figures.map(({ category, value }) => ({ label: category[locale], value })),
  };
}

/** Who asked whom, how many answered and who paid. */
function surveyOf(figures: Question['figures']): Pick<QuestionView, 'survey' | 'meta' | 'url' | 'note'> {
  const [first] = figures;
  const locale = getLocale();
  const meta = [
    first.fieldPeriod[locale],
    respondentsInWords[first.respondents](),
    first.n === '' ? m.figure_n_not_printed() : m.figure_n({ n: sampleSize(first.n) }),
    first.frame[locale],
    m.figure_sponsor({ sponsor: first.sponsor[locale] }),
  ];
  const notes = new Set(figures.map(({ note }) => note[locale]).filter((note) => note !== ''));
  return {
    survey: `${first.publisher}: ${first.title}`,
    meta: meta.filter((part) => part !== '').join(' · '),
    url: first.url,
    note: [...notes].join('; '),
  };
}

/** Several questions below each other, each its own picture: their respondents differ. */
export function questionsChart(
  manifest: ReleaseManifest,
  questions: readonly QuestionView[],
  words: { readonly title: string; readonly subtitle: string },
): StoryChart {
  return {
    kind: 'questions',
    ...words,
    description: words.subtitle,
    questions,
    table: {
      caption: words.title,
      columns: [m.table_question(), m.table_group(), m.table_value(), m.table_survey()],
      rows: questions.flatMap(({ heading, survey, meta, bars }) =>
        bars.map(({ label, value }) => [
          heading,
          label,
          value === null ? m.figure_not_printed() : formatPercent(value, 0),
          `${survey} · ${meta}`,
        ]),
      ),
      textColumns: [1, 3],
    },
    uncertainty: m.questions_uncertainty(),
    sources: [sourceMention(manifest, 'figures')],
    csv: downloadAddress(manifest.id, 'figures'),
  };
}
