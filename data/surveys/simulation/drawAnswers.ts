import type { Codebook, Condition, Contradiction, Item } from '../../domain/codebook.ts';
import type { Answers } from '../../domain/survey.ts';
import type { Chance } from './chance.ts';
import { drawItem } from './drawItem.ts';
import { between, type SurveyRates } from './rates.ts';
import type { Sender } from './sender.ts';

/**
 * Answers of one sender as they are drawn: filters hold, options that stand alone do, and a few contradictions are left in.
 * `progress`: how many waves were before.
 */
export function drawAnswers(
  codebook: Codebook,
  rates: SurveyRates,
  sender: Sender,
  progress: number,
  chance: Chance,
): Answers {
  const classes = rates.response.length - 1;
  const position = sender.sizeClass + progress * rates.perWave + chance.normal() * rates.withinClass;
  const share = Math.min(1, Math.max(0, position / classes));
  const answers: Record<string, string> = {};
  for (const item of codebook.items) {
    if (item.askedIf !== undefined && !holds(item.askedIf, answers)) continue;
    if (isLeftOut(item, rates, sender, share, chance)) continue;
    Object.assign(
      answers,
      drawnBeside(answers, codebook.contradictions, rates, chance, () =>
        drawItem(item, rates, sender, share, chance),
      ),
    );
  }
  return answers;
}

const holds = ({ variable, isOneOf }: Condition, answers: Answers): boolean =>
  isOneOf.includes(answers[variable] ?? '');

const tries = 5;

/** Draws until nothing contradicts what was answered before; of those that do a share is kept, the rest left out in the end. */
function drawnBeside(
  answers: Answers,
  contradictions: readonly Contradiction[],
  { contradictionsKept }: SurveyRates,
  chance: Chance,
  draw: () => Answers,
): Answers {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const drawn = draw();
    const touched = contradictions.filter(({ all }) => all.some(({ variable }) => variable in drawn));
    const contradicts = touched.some(({ all }) =>
      all.every((condition) => holds(condition, condition.variable in drawn ? drawn : answers)),
    );
    if (!contradicts || (attempt === 0 && chance.uniform() < contradictionsKept)) return drawn;
  }
  return {};
}

/** An association does not answer for a place; a person in a hurry answers no number. */
function isLeftOut(item: Item, rates: SurveyRates, { kind }: Sender, share: number, chance: Chance): boolean {
  if (kind === 'association' && item.unit === 'municipality') return true;
  if (item.required === true) return false;
  const { small, large } = item.answer.kind === 'number' ? rates.numberLeftOut : rates.leftOut;
  return chance.uniform() < between(small, large, share);
}
