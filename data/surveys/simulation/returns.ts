import { sizeClassSchemes } from '../../catalogue/sizeClasses.ts';
import { sizeClassIndex } from '../../domain/sizeClass.ts';
import type { RegisterUnits } from '../../domain/administrations.ts';
import { isAsked } from '../../domain/askedStates.ts';
import type { Codebook } from '../../domain/codebook.ts';
import type { StateKey } from '../../domain/ids.ts';
import type { AdministrationKind } from '../../domain/municipality.ts';
import type { Period } from '../../domain/period.ts';
import type { Answers, FrameKind } from '../../domain/survey.ts';
import { chanceOf, seedOf, type Chance } from './chance.ts';
import { drawAnswers } from './drawAnswers.ts';
import { responds } from './drawSenders.ts';
import type { SurveyRates } from './rates.ts';
import { ratesOf } from './ratesOf.ts';

/** A made-up questionnaire as it came back. */
export interface Return {
  /** Who the sender says to be; `ags` and `association` are empty where only the name is given. */
  readonly said: {
    readonly ags: string;
    readonly association: string;
    readonly name: string;
    readonly state: StateKey;
  };
  /** Free text included, as people write it. */
  readonly answers: Answers;
  /** Not sent off: the first pages only. */
  readonly isComplete: boolean;
}

interface KeyedSender {
  readonly kind: FrameKind;
  readonly key: string;
  readonly name: string;
  readonly state: StateKey;
  readonly sizeClass: number;
  readonly members: readonly string[];
}

/** Chance that a sender gives the name only, breaks off, or sends a second answer later. */
const nameOnly = 0.06;
const brokenOff = 0.04;
const twice = 0.012;

/** The year that changes are counted from. */
const firstYear = 2025;

/**
 * What comes back in a wave asked of all units of a register, in the order in which it comes: made up, with a seed of the
 * survey and the wave.
 */
export function returnsOf(
  codebook: Codebook,
  register: Pick<RegisterUnits, 'municipalities' | 'administrations'>,
  wave: Period,
  rates: SurveyRates = ratesOf(codebook.id),
): readonly Return[] {
  const chance = chanceOf(seedOf(`${codebook.id}|${wave}`));
  const progress = Math.max(0, Number(wave.slice(0, 4)) - firstYear);
  const draw = (sender: KeyedSender): Answers => drawAnswers(codebook, rates, sender, progress, chance);
  const first: Return[] = [];
  const second: Return[] = [];
  for (const sender of sendersOf(register).filter(({ state }) => isAsked(codebook, state))) {
    if (!responds(rates, sender, chance)) continue;
    const said = saidOf(sender, chance);
    const isComplete = chance.uniform() >= brokenOff;
    const answers = draw(sender);
    first.push({ said, answers: isComplete ? answers : firstPages(codebook, answers), isComplete });
    if (isComplete && chance.uniform() < twice)
      second.push({ said, answers: draw(sender), isComplete: true });
  }
  return [...first, ...second];
}

function sendersOf({
  municipalities,
  administrations,
}: Pick<RegisterUnits, 'municipalities' | 'administrations'>): readonly KeyedSender[] {
  const classOf = (population: number | null): number =>
    sizeClassIndex(sizeClassSchemes.standard, population) ?? 0;
  return [
    ...municipalities.map(({ ags, name, state, population, association }): KeyedSender => ({
      kind: association === null ? 'own' : 'member',
      key: ags,
      name,
      state,
      sizeClass: classOf(population),
      members: [],
    })),
    ...administrations
      .filter(({ kind }) => kind !== 'ownAdministration')
      .map(({ key, name, kind, state, population, members }): KeyedSender => ({
        kind: 'association',
        key,
        name: writtenName(name, kind),
        state,
        sizeClass: classOf(population),
        members,
      })),
  ];
}

const kindWords: Readonly<Partial<Record<AdministrationKind, string>>> = {
  amt: 'Amt',
  samtgemeinde: 'Samtgemeinde',
  verbandsgemeinde: 'Verbandsgemeinde',
  verwaltungsgemeinschaft: 'Verwaltungsgemeinschaft',
  verwaltungsverband: 'Verwaltungsverband',
  kirchspielslandgemeinde: 'Kirchspielslandgemeinde',
};

/** As an association writes its name: with the word for it in front, which registers leave out or put behind. */
function writtenName(name: string, kind: AdministrationKind): string {
  const word = kindWords[kind];
  const bare = name.replace(/ \(VGem\)$/, '');
  return word === undefined || bare.startsWith(word) ? bare : `${word} ${bare}`;
}

function saidOf({ kind, key, name, state }: KeyedSender, chance: Chance): Return['said'] {
  const given = chance.uniform() < nameOnly ? '' : key;
  const isAssociation = kind === 'association';
  return { ags: isAssociation ? '' : given, association: isAssociation ? given : '', name, state };
}

/** What was answered before somebody stopped: the first half of the topics. */
function firstPages({ items, topics }: Codebook, answers: Answers): Answers {
  const pages = new Set(topics.slice(0, Math.ceil(topics.length / 2)).map(({ id }) => id));
  const asked = new Set(items.filter(({ topic }) => pages.has(topic)).map(({ code }) => code));
  return Object.fromEntries(
    Object.entries(answers).filter(([variable]) => asked.has(variable.split('_')[0] ?? '')),
  );
}
