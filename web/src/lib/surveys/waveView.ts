import type { Codebook } from '@kluftatlas/data/domain/codebook.ts';
import {
  releasePaths,
  singleAnswerTable,
  surveyTable,
  type ReleaseManifest,
} from '@kluftatlas/data/domain/release.ts';
import type { RowsLeftOut, SurveyItemFile, SurveyWaveFile } from '@kluftatlas/data/domain/surveyResults.ts';
import { downloadAddress } from '#lib/data/addresses.ts';
import { formatDate } from '#lib/format/date.ts';
import { formatBytes, formatNumber } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { SourceMention } from '#lib/ui/SourceLine.svelte';
import { wavePage } from './addresses.ts';
import { contradictionsInWords } from './contradictionsInWords.ts';
import { coverageViews, type CoverageView } from './coverageView.ts';
import { unitsInWords } from './itemAnswers.ts';
import { markedIfSynthetic } from './itemFrame.ts';
import { itemSummary, type ItemSummary } from './itemSummary.ts';
import type { FileLink } from './surveyList.ts';
import { waveWords } from './waveWords.ts';
import { shownBy, uncertaintyInWords, weightingInWords, weightsInWords } from './weightsInWords.ts';

/** A wave with everything that is published of it. */
export interface WaveView {
  readonly survey: string;
  readonly wave: string;
  readonly title: string;
  readonly publisher: string;
  readonly waveTitle: string;
  readonly fieldPeriod: string;
  /** Who answered, and how to read what follows. */
  readonly lead: string;
  readonly synthetic: boolean;
  readonly coverage: readonly CoverageView[];
  /** How sure all results are. */
  readonly uncertainty: string;
  /** How all answers were weighted. */
  readonly weighting: string;
  readonly weights: readonly { readonly unit: string; readonly sentences: readonly string[] }[];
  readonly topics: readonly {
    readonly id: string;
    readonly title: string;
    /** A table of one line an item. */
    readonly caption: string;
    readonly items: readonly ItemSummary[];
  }[];
  readonly contradictions: readonly string[];
  readonly outcomes: string;
  readonly microdata: string;
  readonly citation: string;
  readonly downloads: readonly FileLink[];
  /** Tables of what each sender said; empty where that may not be published. */
  readonly singleAnswers: readonly FileLink[];
  readonly source: SourceMention;
  /** Address of the table of all results; `null` where the release has none. */
  readonly csv: string | null;
}

export interface WaveFiles {
  readonly codebook: Codebook;
  readonly wave: SurveyWaveFile;
  readonly item: (code: string) => SurveyItemFile;
}

export function waveView(manifest: ReleaseManifest, { codebook, wave, item }: WaveFiles): WaveView {
  const locale = getLocale();
  const title = codebook.title[locale];
  const words = waveWords(wave);
  const items = codebook.items.filter(({ code }) => wave.items.includes(code));
  const singleAnswers = linksOf(manifest, singleAnswerTable(wave), {
    csv: m.wave_answers_csv(),
    excel: m.wave_answers_excel(),
  });
  return {
    survey: wave.survey,
    wave: wave.wave,
    title,
    publisher: codebook.publisher,
    waveTitle: words.title,
    fieldPeriod: words.fieldPeriod,
    lead: leadOf(wave, singleAnswers.length > 0),
    synthetic: wave.synthetic,
    coverage: coverageViews(wave, words.title),
    uncertainty: uncertaintyInWords(wave, null),
    weighting: weightingInWords(wave),
    weights: (['administration', 'municipality'] as const).flatMap((unit) => {
      const report = wave.units[unit];
      if (report === null) return [];
      return {
        unit: unit === 'administration' ? m.weights_administrations() : m.weights_municipalities(),
        sentences: weightsInWords(report, wave),
      };
    }),
    topics: codebook.topics.flatMap(({ id, title: topic }) => {
      const of = items.filter((one) => one.topic === id);
      if (of.length === 0) return [];
      return {
        id,
        title: topic[locale],
        caption: markedIfSynthetic(wave, `${topic[locale]} (${words.title})`),
        items: of.map((one) => itemSummary(one, item(one.code))),
      };
    }),
    contradictions: contradictionsInWords(codebook, wave),
    outcomes: outcomesInWords(wave.leftOut),
    microdata: microdataInWords(codebook, singleAnswers),
    citation: (wave.synthetic ? m.wave_citation_simulated : m.wave_citation)({
      publisher: codebook.publisher,
      title,
      wave: words.title,
      release: manifest.id,
    }),
    downloads: tablesOf(manifest, wave),
    singleAnswers,
    source: surveySource(codebook, wave),
    csv: resultsTable(manifest, wave),
  };
}

const outcomesInWords = (outcomes: RowsLeftOut): string =>
  m.wave_outcomes({
    incomplete: formatNumber(outcomes.incomplete),
    replaced: formatNumber(outcomes.replaced),
    unmatched: formatNumber(outcomes.unmatched),
    rejected: formatNumber(outcomes.rejected),
  });

/** Of administrations, else of municipalities. */
function leadOf({ units }: SurveyWaveFile, hasSingleAnswers: boolean): string {
  const { administration, municipality } = units;
  const report = administration ?? municipality;
  if (report === null) return m.wave_lead_too_few();
  return (hasSingleAnswers ? m.wave_lead_single : m.wave_lead)({
    answered: formatNumber(report.answered),
    frame: formatNumber(report.frame),
    units: unitsInWords(administration ? 'administration' : 'municipality'),
    by: shownBy({ units }),
  });
}

/** A survey is its own source: what its results rest on stands on its page. */
export const surveySource = (codebook: Codebook, wave: SurveyWaveFile): SourceMention => ({
  id: 'abdeckung',
  page: wavePage(wave),
  text: `${wave.synthetic ? `${m.simulated_word()} ` : ''}${codebook.publisher}: ${codebook.title[getLocale()]}, ${waveWords(wave).title}`,
});

/** Address of the table of all results; `null` where the release has none. */
export const resultsTable = (manifest: ReleaseManifest, wave: SurveyWaveFile): string | null =>
  tablesOf(manifest, wave)[0]?.href ?? null;

/** The tables of all results, as far as the release has them; of a simulated wave their names say so. */
const tablesOf = (manifest: ReleaseManifest, wave: SurveyWaveFile): readonly FileLink[] =>
  linksOf(manifest, surveyTable(wave), { csv: m.wave_table_csv(), excel: m.wave_table_excel() });

/** A table in both dialects, as far as the release has it. */
const linksOf = (
  manifest: ReleaseManifest,
  name: string,
  titles: Readonly<Record<'csv' | 'excel', string>>,
): readonly FileLink[] =>
  (['csv', 'excel'] as const).flatMap((dialect) => {
    const path = releasePaths.download(name, dialect);
    const file = manifest.files.find((one) => one.path === path);
    if (file === undefined) return [];
    return {
      href: downloadAddress(manifest.id, name, dialect),
      title: titles[dialect],
      fileName: path.slice(path.lastIndexOf('/') + 1),
      size: formatBytes(file.bytes),
    };
  });

/** Whether single answers are published, and if so what those asked were told about it. */
function microdataInWords({ publishMicrodata }: Codebook, files: readonly FileLink[]): string {
  if (publishMicrodata === null || files.length === 0) return m.wave_no_microdata();
  return m.wave_microdata({
    date: formatDate(publishMicrodata.informedOn),
    information: m.quoted({ text: publishMicrodata.information[getLocale()] }),
  });
}
