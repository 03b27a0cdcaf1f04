import type { FigureRespondents } from '@kluftatlas/data/domain/release.ts';
import type { FigureBar } from '#lib/charts/FigureBars/figureBarsLayout.ts';
import { formatNumber } from '#lib/format/number.ts';
import { capitalised, withoutBreaks } from '#lib/format/text.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { Question } from './question.ts';

/** A published question with its answers, ready to be drawn. */
export interface QuestionView {
  readonly key: string;
  /** Question and answer. */
  readonly heading: string;
  /** Publisher and title of the survey, in German as published. */
  readonly survey: string;
  /** When, whom and how many it asked, and who paid. */
  readonly meta: string;
  readonly url: string;
  readonly bars: readonly FigureBar[];
  /** What the source itself adds; empty where nothing. */
  readonly note: string;
}

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
  if (digits === undefined) return `=\u00a0${printed}`;
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
    heading: capitalised(`${first.indicator[locale]}: ${first.category[locale]}${oneYear}`),
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
    heading: capitalised(figures[0].indicator[locale]),
    ...surveyOf(figures),
    bars: figures.map(({ category, value }) => ({ label: category[locale], value })),
  };
}

/** Who asked whom, how many answered and who paid. */
export function surveyOf(
  figures: Question['figures'],
): Pick<QuestionView, 'survey' | 'meta' | 'url' | 'note'> {
  const [first] = figures;
  const locale = getLocale();
  const meta = [
    first.fieldPeriod[locale],
    respondentsInWords[first.respondents](),
    first.n === '' ? m.figure_n_not_printed() : m.figure_n({ n: sampleSize(first.n) }),
    first.frame[locale],
    m.figure_sponsor({ sponsor: first.sponsor[locale] }),
  ];
  // Notes are several remarks in one; figures share some of them.
  const remarks = new Set(figures.flatMap(({ note }) => note[locale].split('; ')));
  return {
    survey: `${first.publisher}: ${first.title}`,
    meta: withoutBreaks(meta.filter((part) => part !== '').join('\u00a0· ')),
    url: first.url,
    note: withoutBreaks([...remarks].filter((remark) => remark !== '').join('; ')),
  };
}
