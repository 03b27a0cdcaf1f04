import type { Codebook } from '../domain/codebook.ts';
import { Problem } from '../domain/problem.ts';
import { codebookMistakes } from './codebookMistakes.ts';
import { codebookSchema } from './codebookSchema.ts';

const named = 10;

/**
 * A codebook out of a file of ours or of somebody else's.
 * @throws Problem `codebook-invalid` with the first 10 mistakes, each with its place
 */
export function readCodebook(text: string): Codebook {
  return checkedCodebook(parseJson(text));
}

/** @throws Problem `codebook-invalid` */
export function checkedCodebook(value: unknown): Codebook {
  const { success, data, error } = codebookSchema.safeParse(value);
  if (!success) {
    throw invalid(error.issues.map(({ path, message }) => `${placeOf(path)}: ${message}.`));
  }
  const mistakes = codebookMistakes(data);
  if (mistakes.length > 0) throw invalid(mistakes);
  return data;
}

/** `items[3].answer.options[0].code` */
const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '') || 'the file as a whole';

function invalid(mistakes: readonly string[]): Problem {
  const rest = mistakes.length - named;
  const lines = [...mistakes.slice(0, named), ...(rest > 0 ? [`… and ${rest} more.`] : [])];
  return new Problem(
    'codebook-invalid',
    ['The codebook cannot be used:', ...lines].join('\n  '),
    'Mend these places; data/surveys/README.md says what a codebook holds.',
  );
}

/** What stands there is not repeated: it may be the answers, named by mistake. */
function placeIn(error: unknown): string {
  const [place] = /\(line \d+ column \d+\)/.exec(error instanceof Error ? error.message : '') ?? [];
  return place === undefined ? '' : ` ${place}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Problem(
      'codebook-invalid',
      `The codebook is no JSON${placeIn(error)}`,
      'Hand in the codebook as JSON (UTF-8), not the questionnaire or the answers.',
    );
  }
}
