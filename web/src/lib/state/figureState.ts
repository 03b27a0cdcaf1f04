import { urlReader, type QueryParameters, type RejectedParameter } from './urlReader.ts';
import { unlessDefault, writeQuery } from './urlWriter.ts';

/** `all`, numbers read in the source or in a report on it, or only those read in the source itself. */
export const confidences = ['alle', 'ab', 'a'] as const;
export type ConfidenceChoice = (typeof confidences)[number];

/** Which published figures `/umfragen` shows; `null`: all. */
export interface FigureState {
  readonly topic: string | null;
  /** `ohne`: the source names no year. */
  readonly year: string | null;
  readonly source: string | null;
  readonly respondents: string | null;
  readonly confidence: ConfidenceChoice;
}

/** What there is to choose from. */
export type FigureChoices = Readonly<
  Record<'topics' | 'years' | 'sources' | 'respondents', readonly { readonly id: string }[]>
>;

const keys = {
  topic: 'thema',
  year: 'jahr',
  source: 'quelle',
  respondents: 'befragte',
  confidence: 'sicherheit',
} as const;

/** Everything. */
export const allFigures: FigureState = {
  topic: null,
  year: null,
  source: null,
  respondents: null,
  confidence: 'alle',
};

export function readFigureState(
  parameters: QueryParameters,
  choices: FigureChoices,
): { readonly state: FigureState; readonly rejected: readonly RejectedParameter[] } {
  const reader = urlReader(parameters);
  const oneOf = (key: string, offered: readonly { readonly id: string }[]) =>
    reader.text<null>(key, (text) => offered.some(({ id }) => id === text), null);
  return {
    state: {
      topic: oneOf(keys.topic, choices.topics),
      year: oneOf(keys.year, choices.years),
      source: oneOf(keys.source, choices.sources),
      respondents: oneOf(keys.respondents, choices.respondents),
      confidence: reader.choice(keys.confidence, confidences, 'alle'),
    },
    rejected: reader.rejected,
  };
}

/** The query that reopens `state`; what is not narrowed is left out. */
export const writeFigureState = (state: FigureState): string =>
  writeQuery([
    [keys.topic, state.topic],
    [keys.year, state.year],
    [keys.source, state.source],
    [keys.respondents, state.respondents],
    [keys.confidence, unlessDefault(state.confidence, 'alle')],
  ]);
