import type { Codebook, Item } from '@kluftatlas/data/domain/codebook.ts';
import type { ReleaseManifest } from '@kluftatlas/data/domain/release.ts';
import { isSameQuestion } from '@kluftatlas/data/domain/sameQuestion.ts';
import { askedOfCounted } from '@kluftatlas/data/domain/filters.ts';
import type { SurveyItemFile, SurveyWaveFile } from '@kluftatlas/data/domain/surveyResults.ts';
import { withoutBreaks } from '#lib/format/text.ts';
import type { Page } from '#lib/i18n/pagePath.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { SourceMention } from '#lib/ui/SourceLine.svelte';
import { changesView, type ChangesView } from './changesView.ts';
import type { FramedChart } from './itemFrame.ts';
import { itemPage, wavePage } from './addresses.ts';
import { itemView, type ItemView } from './itemView.ts';
import { statesView } from './statesView.ts';
import { resultsTable, surveySource } from './waveView.ts';
import { waveWords, type WaveWords } from './waveWords.ts';

/** All that is known of one question of a wave. */
export interface QuestionView {
  readonly surveyTitle: string;
  readonly publisher: string;
  readonly wavePage: Page;
  readonly wave: WaveWords;
  readonly source: SourceMention;
  /** Address of the table of all results of the wave; `null` where the release has none. */
  readonly csv: string | null;
  readonly item: ItemView;
  readonly changes: ChangesView | null;
  readonly states: FramedChart | null;
  /** Where the same was asked in the same words. */
  readonly otherWaves: readonly {
    readonly page: Page;
    readonly title: string;
    readonly synthetic: boolean;
  }[];
  /** The questions beside it, in the order of the questionnaire. */
  readonly before: QuestionLink | null;
  readonly after: QuestionLink | null;
}

interface QuestionLink {
  readonly page: Page;
  readonly question: string;
}

export interface AskedWave {
  readonly codebook: Codebook;
  readonly wave: SurveyWaveFile;
}

export function questionView(
  manifest: ReleaseManifest,
  { codebook, wave }: AskedWave,
  item: Item,
  file: SurveyItemFile,
  others: readonly AskedWave[],
): QuestionView {
  const words = waveWords(wave);
  const items = itemsOf({ codebook, wave });
  const position = items.findIndex(({ code }) => code === item.code);
  const linkTo = (other: Item | undefined): QuestionLink | null =>
    other
      ? {
          page: itemPage({ ...wave, item: other.code }),
          question: withoutBreaks(other.question[getLocale()]),
        }
      : null;
  return {
    surveyTitle: codebook.title[getLocale()],
    publisher: codebook.publisher,
    wavePage: wavePage(wave),
    wave: words,
    source: surveySource(codebook, wave),
    csv: resultsTable(manifest, wave),
    item: itemView(codebook, item, file, { ...words, units: wave.units }),
    changes: changesView(item, file, words),
    states: statesView(askedOfCounted(codebook, item), file, words),
    otherWaves: others
      .filter((other) => itemsOf(other).some((one) => isSameQuestion(one, item)))
      .map((other) => ({
        page: itemPage({ ...other.wave, item: item.code }),
        title: waveWords(other.wave).title,
        synthetic: other.wave.synthetic,
      })),
    before: linkTo(items[position - 1]),
    after: linkTo(items[position + 1]),
  };
}

/** Those that the wave has results of. */
const itemsOf = ({ codebook, wave }: AskedWave): readonly Item[] =>
  codebook.items.filter(({ code }) => wave.items.includes(code));
