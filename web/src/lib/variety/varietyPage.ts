import type { Codebook, Item } from '@kluftatlas/data/domain/codebook.ts';
import type { PublishedFigure, ReleaseManifest } from '@kluftatlas/data/domain/release.ts';
import type { SurveyItemFile, SurveysFile, SurveyWaveFile } from '@kluftatlas/data/domain/surveyResults.ts';
import { figuresMention } from '#lib/data/sourceMention.ts';
import { figureBlocks } from '#lib/figures/figureBlocks.ts';
import { figureChoices } from '#lib/figures/figureChoices.ts';
import { figureTopics, type FigureChart } from '#lib/figures/figureExplorer.ts';
import { withoutYear } from '#lib/figures/withoutYear.ts';
import { m } from '#lib/paraglide/messages.js';
import { itemView, type ItemView } from '#lib/surveys/itemView.ts';
import { wavePage } from '#lib/surveys/addresses.ts';
import { resultsTable, surveySource } from '#lib/surveys/waveView.ts';
import { waveWords } from '#lib/surveys/waveWords.ts';
import { shownBy } from '#lib/surveys/weightsInWords.ts';
import type { SourceMention } from '#lib/ui/SourceLine.svelte';
import type { Page } from '#lib/i18n/pagePath.ts';
import { themes, type Theme } from './themes.ts';

export interface VarietyTheme {
  readonly id: string;
  readonly title: string;
  /** What no open data say: stands first where nobody has asked. */
  readonly open: string;
  /** Results of a real survey; empty where nobody has asked. */
  readonly answered: readonly ItemView[];
  /** Made-up answers to the same questions, to try the charts; only where there are no real ones. */
  readonly simulated: readonly ItemView[];
  readonly nearest: readonly FigureChart[];
  readonly more: string;
}

export interface VarietyPage {
  readonly release: string;
  readonly lead: string;
  readonly themes: readonly VarietyTheme[];
  readonly wave: {
    readonly page: Page;
    readonly title: string;
    readonly source: SourceMention;
    readonly csv: string | null;
    readonly synthetic: boolean;
  } | null;
  readonly figuresSource: SourceMention;
}

/** What is read of a release's surveys. */
export interface SurveyReaders {
  readonly surveys: SurveysFile;
  readonly codebook: (survey: string, wave: string) => Codebook;
  readonly wave: (survey: string, wave: string) => SurveyWaveFile;
  readonly item: (survey: string, wave: string, item: string) => SurveyItemFile;
}

export function varietyPage(
  manifest: ReleaseManifest,
  figures: readonly PublishedFigure[],
  readers: SurveyReaders,
): VarietyPage {
  const shown = shownWave(readers);
  const views = shown ? shown.items.map((item) => ({ item, view: shown.viewOf(item) })) : [];
  const asked = (theme: Theme) => views.filter(({ item }) => theme.asks(item)).map(({ view }) => view);
  const isReal = shown !== null && !shown.wave.synthetic;
  return {
    release: manifest.id,
    lead: isReal
      ? m.variety_lead_answered({ wave: shown.waveTitle, by: shownBy(shown.wave) })
      : m.variety_lead_open(),
    themes: themes.map((theme) => {
      const answered = isReal ? asked(theme) : [];
      return {
        id: theme.id,
        title: theme.title(),
        open: theme.open(),
        answered,
        simulated: isReal ? [] : asked(theme),
        nearest: nearestCharts(figures, theme),
        more: theme.more,
      };
    }),
    wave: shown && {
      page: wavePage(shown.wave),
      title: shown.waveTitle,
      source: surveySource(shown.codebook, shown.wave),
      csv: resultsTable(manifest, shown.wave),
      synthetic: shown.wave.synthetic,
    },
    figuresSource: figuresMention(manifest),
  };
}

interface ShownWave {
  readonly codebook: Codebook;
  readonly wave: SurveyWaveFile;
  readonly waveTitle: string;
  readonly items: readonly Item[];
  readonly viewOf: (item: Item) => ItemView;
}

/** The newest wave with results of the ladder or the paths; a made-up one only where there is no other. */
function shownWave(readers: SurveyReaders): ShownWave | null {
  const candidates = readers.surveys.surveys
    .flatMap(({ id, waves }) =>
      waves.filter(({ wave }) =>
        itemsOf(readers, id, wave).some(({ shownAs }) => shownAs === 'ladder' || shownAs === 'paths'),
      ),
    )
    .toSorted(
      (a, b) => Number(a.synthetic) - Number(b.synthetic) || (a.wave < b.wave ? 1 : a.wave > b.wave ? -1 : 0),
    );
  const [newest] = candidates;
  if (newest === undefined) return null;
  const codebook = readers.codebook(newest.survey, newest.wave);
  const wave = readers.wave(newest.survey, newest.wave);
  const words = waveWords(wave);
  return {
    codebook,
    wave,
    waveTitle: words.title,
    items: itemsOf(readers, newest.survey, newest.wave),
    viewOf: (item) =>
      itemView(codebook, item, readers.item(newest.survey, newest.wave, item.code), {
        ...words,
        units: wave.units,
      }),
  };
}

/** Those that the wave has results of: of one that too few have answered there are none. */
function itemsOf({ codebook, wave }: SurveyReaders, survey: string, named: string): readonly Item[] {
  const { items } = wave(survey, named);
  return codebook(survey, named).items.filter(({ code }) => items.includes(code));
}

/** The questions that the nearest figures answer, one picture for each topic and kind of respondents. */
function nearestCharts(figures: readonly PublishedFigure[], { nearest }: Theme): readonly FigureChart[] {
  const blocks = figureBlocks(figures).filter(({ rows }) => rows.some(({ id }) => nearest.includes(id)));
  return figureTopics(blocks, figureChoices(figures))
    .flatMap(({ charts }) => charts)
    .map((chart) => withFinding(chart, nearest));
}

/** Its title says the first of the figures that were fixed in advance, as far as it is a share. */
function withFinding(chart: FigureChart, nearest: readonly string[]): FigureChart {
  const [title] = nearest.flatMap((id) => findingsOf(chart, id));
  return title === undefined ? chart : { ...chart, title, subtitle: `${chart.title}. ${chart.subtitle}` };
}

const findingsOf = ({ blocks }: FigureChart, id: string): readonly string[] =>
  blocks.flatMap(({ heading, year, rows }) => {
    const row = rows.find((one) => one.id === id && one.share !== null);
    if (row === undefined) return [];
    return m.figure_finding({
      question: heading,
      answer: m.quoted({ text: row.answer }),
      value: row.text,
      year: year === withoutYear ? '' : ` (${year})`,
    });
  });
