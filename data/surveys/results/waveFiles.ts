import type { Codebook, ItemUnit } from '../../domain/codebook.ts';
import type { IsoDate } from '../../domain/ids.ts';
import type { FrameCell, Respondent, SurveyWave } from '../../domain/survey.ts';
import type { ImportOutcomes, SurveyItemFile, SurveyWaveFile } from '../../domain/surveyResults.ts';
import { groupsOfUnit } from '../disclosure/publishedCounts.ts';
import { contradictionCounts } from './contradictions.ts';
import { questionResults } from './questionResults.ts';
import { questionsOf } from './questions.ts';
import { countOrNull } from './rounded.ts';
import { unitReport } from './unitReport.ts';
import { weighedWave } from './weighedWave.ts';

/** A wave as it is weighed: its answers beside the frame that they are held against. */
export interface WaveInput {
  readonly wave: SurveyWave;
  readonly codebook: Codebook;
  readonly cells: readonly FrameCell[];
  readonly frame: { readonly dataset: string; readonly date: IsoDate | null };
  readonly respondents: readonly Respondent[];
  readonly import: ImportOutcomes;
  readonly sha256: string | null;
  /** SHA-256 of the answers, which seeds are made with. */
  readonly inputsHash: string;
  /** First 32 bits of SHA-256 of a text. */
  readonly seedOf: (text: string) => number;
}

export interface WaveFiles {
  readonly wave: SurveyWaveFile;
  /** In the order of the codebook; changes are filled in beside another wave (`changes.ts`). */
  readonly items: readonly SurveyItemFile[];
}

/**
 * What is published of a wave: results weighted, suppressed and rounded. A unit of which no group may be shown has neither report
 * nor items.
 * @param weighed only a test that attacks a wave gives one that is suppressed otherwise
 */
export function waveFiles(input: WaveInput, weighed = weighedWave(input)): WaveFiles {
  const { wave, codebook, respondents } = input;
  const { units, counts, patterns } = weighed;
  const reports = new Map(units.map((unit) => [unit.unit, unitReport(unit, counts, patterns)]));
  const reportOf = (unit: ItemUnit) => reports.get(unit) ?? null;
  const questions = units
    .flatMap((unit) => unit.questions.map((answered) => ({ unit, answered })))
    .map(({ unit, answered }, position) => ({
      unit,
      answered,
      // A question without a pattern would be one of which nothing may be shown.
      pattern: patterns.ofQuestions[position] ?? groupsOfUnit(counts, unit.unit),
    }))
    .filter(({ unit }) => reportOf(unit.unit) !== null);
  const items = codebook.items.flatMap((item): readonly SurveyItemFile[] => {
    const of = questions.filter(({ answered }) => answered.question.item === item);
    if (of.length === 0) return [];
    const results = of.map(({ unit, answered, pattern }) =>
      questionResults(input, counts, unit, answered, pattern),
    );
    return [
      {
        survey: wave.survey,
        wave: wave.wave,
        synthetic: wave.synthetic,
        item: item.code,
        unit: item.unit,
        results: results.flatMap((one) => one.results),
        spread: results.flatMap(({ spread }) => spread ?? []),
        changes: [],
      },
    ];
  });
  const { incomplete, replaced, unmatched, rejected } = input.import;
  // Were it enough that those who answered have a report, a unit without one would be known to have no answers, or some.
  const isTold = questionsOf(codebook).every(({ item }) => reportOf(item.unit) !== null);
  return {
    wave: {
      ...wave,
      codebookVersion: codebook.version,
      frame: input.frame,
      units: { administration: reportOf('administration'), municipality: reportOf('municipality') },
      items: items.map(({ item }) => item),
      contradictions: isTold
        ? contradictionCounts(
            codebook,
            respondents.map(({ answers }) => answers),
            (code) =>
              items.some(
                ({ item, results }) =>
                  item === code &&
                  results.every(({ group, status }) => group.kind !== 'all' || status === 'shown'),
              ),
          ).map(({ id, answers }) => ({ id, answers: countOrNull(answers) }))
        : [],
      leftOut: { incomplete, replaced, unmatched, rejected },
      sha256: input.sha256,
    },
    items,
  };
}
