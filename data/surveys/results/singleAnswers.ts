import { sizeClassSchemes } from '../../catalogue/sizeClasses.ts';
import { byCodeUnits } from '../../domain/codeUnits.ts';
import type { Codebook, ItemUnit } from '../../domain/codebook.ts';
import { variablesOf, type Variable } from '../../domain/codebookVariables.ts';
import type { StateKey } from '../../domain/ids.ts';
import type { Answers, FrameKind, Respondent, SurveyWave } from '../../domain/survey.ts';
import { mayPublishSingle } from './mayPublishSingle.ts';
import type { WaveInput } from './waveFiles.ts';
import type { WeighedWave } from './weighedWave.ts';

/** Who sent answers, as the register calls it; made-up senders have a number and no name. */
export interface Sender {
  readonly key: string;
  readonly name: string | null;
}

/** All that one sender said, with what it counts. */
export interface SingleAnswer extends Sender {
  readonly wave: SurveyWave;
  readonly kind: FrameKind;
  readonly state: StateKey;
  /** Class of `standard` by the sender’s own inhabitants. */
  readonly sizeClass: string;
  /** Town hall that its answers to items of unit `administration` count for; `null`: none. */
  readonly administration: { readonly key: string; readonly sizeClass: string } | null;
  /** Final weights: units of the frame that its answers stand for; `null` where they count for none of this unit. */
  readonly weights: Readonly<Record<ItemUnit, number | null>>;
  /** As stored: who refers to the association says so. */
  readonly answers: Answers;
}

/** Variables whose answers may be published at all: free text only where its item says so. */
export const publishableVariables = (codebook: Pick<Codebook, 'items'>): readonly Variable[] =>
  variablesOf(codebook).filter(
    ({ item: { answer } }) => answer.kind !== 'text' || answer.publishable === true,
  );

/**
 * The answers of a wave one by one, by key; `null` where they may not be published. What groups tell stays suppressed as
 * everywhere else: nobody was told that the rules for them fall.
 * @param senders in the order of the respondents
 */
export function singleAnswers(
  { wave, codebook, cells, respondents }: WaveInput,
  { units }: Pick<WeighedWave, 'units'>,
  senders: readonly Sender[],
): readonly SingleAnswer[] | null {
  if (!mayPublishSingle(codebook, wave)) return null;
  const weightsOf = (unit: ItemUnit): ReadonlyMap<Respondent, number> => {
    const answers = units.find((of) => of.unit === unit);
    return new Map(answers?.respondents.map((one, of) => [one, answers.weights.weights[of] ?? 0]));
  };
  const weights = { administration: weightsOf('administration'), municipality: weightsOf('municipality') };
  const codes = publishableVariables(codebook).map(({ code }) => code);
  const classOf = (cell: number | null) =>
    sizeClassSchemes.standard.classes[cells[cell ?? -1]?.sizeClass.standard ?? -1]?.id ?? '';
  return respondents
    .flatMap((respondent, position): readonly SingleAnswer[] => {
      const { administration, municipality } = respondent.cells;
      const own = cells[municipality ?? administration ?? -1];
      const sender = senders[position];
      if (own === undefined || sender === undefined) return [];
      return [
        {
          ...sender,
          wave,
          kind: own.kind,
          state: own.state,
          sizeClass: classOf(municipality ?? administration),
          administration:
            administration === null
              ? null
              : { key: respondent.administration, sizeClass: classOf(administration) },
          weights: {
            administration: weights.administration.get(respondent) ?? null,
            municipality: weights.municipality.get(respondent) ?? null,
          },
          answers: Object.fromEntries(
            codes.flatMap((code) => {
              const answer = respondent.answers[code];
              return answer === undefined ? [] : [[code, answer]];
            }),
          ),
        },
      ];
    })
    .sort((a, b) => byCodeUnits(a.key, b.key));
}
