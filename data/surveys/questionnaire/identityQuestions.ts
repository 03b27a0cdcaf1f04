import { states } from '../../catalogue/states.ts';
import type { Codebook, Identity, Option } from '../../domain/codebook.ts';
import type { Bilingual } from '../../domain/source.ts';
import { say } from '../wording.ts';

/** A question by which the sender is found in the register. It is no item: its answer is never a result. */
export interface IdentityQuestion {
  readonly use: keyof Identity;
  /** Column of the answer. */
  readonly column: string;
  readonly question: Bilingual;
  readonly help: Bilingual;
  readonly required: boolean;
  /** Digits that the answer has; `null` for words. */
  readonly digits: number | null;
  /** To choose from; empty where the answer is written. */
  readonly options: readonly Option[];
}

const stateOptions: readonly Option[] = states.map(({ key, name }) => ({ code: key, label: name }));

type Draft = Omit<IdentityQuestion, 'column'>;

const drafts: readonly Draft[] = [
  {
    use: 'name',
    question: say(
      'Wie heißt Ihre Gemeinde oder Ihr Verband?',
      'What is the name of your municipality or association?',
    ),
    help: say(
      'Mit dem Zusatz, den der Name führt: Stadt, Gemeinde, Amt, Samtgemeinde … Der Name dient nur dazu, die Antwort zuzuordnen.',
      'With what goes with the name: Stadt, Gemeinde, Amt, Samtgemeinde … The name only serves to find the answer’s place.',
    ),
    required: true,
    digits: null,
    options: [],
  },
  {
    use: 'state',
    question: say('In welchem Land?', 'In which state?'),
    help: say('', ''),
    required: true,
    digits: null,
    options: stateOptions,
  },
  {
    use: 'ags',
    question: say(
      'Wie lautet der amtliche Gemeindeschlüssel (AGS)?',
      'What is the official municipality key (AGS)?',
    ),
    help: say(
      '8 Ziffern. Gemeindeverbände und wer ihn nicht kennt: leer lassen.',
      '8 digits. Associations, and whoever does not know it: leave empty.',
    ),
    required: false,
    digits: 8,
    options: [],
  },
  {
    use: 'association',
    question: say('Wie lautet der Schlüssel Ihres Gemeindeverbands?', 'What is the key of your association?'),
    help: say(
      'Die ersten 9 Ziffern des Regionalschlüssels. Gemeinden und wer ihn nicht kennt: leer lassen.',
      'The first 9 digits of the regional key (ARS). Municipalities, and whoever does not know it: leave empty.',
    ),
    required: false,
    digits: 9,
    options: [],
  },
];

/** What survey tools can call a question. */
const usable = /^[A-Za-z][A-Za-z0-9]{0,19}$/;

/**
 * Asked before all items. The column is the first name in the codebook that a survey tool can use; where there is none,
 * nothing is asked, since no import would find the answer.
 */
export const identityQuestions = ({ identity }: Pick<Codebook, 'identity'>): readonly IdentityQuestion[] =>
  drafts.flatMap((draft) => {
    const column = identity[draft.use].find((name) => usable.test(name));
    return column === undefined ? [] : [{ ...draft, column }];
  });

export const identityTitle = say('Wer antwortet?', 'Who answers?');
