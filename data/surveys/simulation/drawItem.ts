import type { Item, Option } from '../../domain/codebook.ts';
import { chosen, notChosen } from '../../domain/codebookVariables.ts';
import type { Answers } from '../../domain/survey.ts';
import { isExclusive } from '../../domain/exclusiveOptions.ts';
import type { Chance } from './chance.ts';
import { between, type ItemRates, type Profile, type SurveyRates } from './rates.ts';
import type { Sender } from './sender.ts';

/** What people write into a last field; with everything that a reader must not stumble over. */
const remarks = [
  '=SUMME(A1:A9)',
  '<b>Danke</b> für die Umfrage',
  'Gern mehr davon 👍',
  '„Zu wenig Personal“; sonst gut, "wirklich"',
  'Zeile eins\nZeile zwei',
];
const remarkChance = 0.04;

/** The answer to one item; `share`: how far the sender stands from the smallest class (0) to the largest (1). */
export function drawItem(
  item: Item,
  rates: SurveyRates,
  sender: Sender,
  share: number,
  chance: Chance,
): Answers {
  const { answer, code } = item;
  const declared = rates.items[code];
  const away = sender.kind === 'member' && chance.uniform() < rates.namesAssociation;
  switch (answer.kind) {
    case 'single':
      return { [code]: drawOption(answer.options, profileOf(declared, null, sender, share), away, chance) };
    case 'matrix':
      return Object.fromEntries(
        answer.rows.map((row) => [
          `${code}_${row.code}`,
          drawOption(answer.options, profileOf(declared, row.code, sender, share), away, chance),
        ]),
      );
    case 'multiple': {
      const ticked = drawSeveral(answer.options, profileOf(declared, null, sender, share), away, chance);
      return Object.fromEntries(
        answer.options.map((option) => [
          `${code}_${option.code}`,
          ticked.has(option.code) ? chosen : notChosen,
        ]),
      );
    }
    case 'number':
      return { [code]: drawNumber(answer, declared, share, chance) };
    case 'municipalities':
      return sender.members.length === 0 ? {} : { [code]: sender.members.join(' ') };
    case 'text':
      return chance.uniform() < remarkChance
        ? { [code]: chance.pick(remarks.map((remark) => [remark, 1])) }
        : {};
  }
}

/** `null`: nothing is declared, every option alike. */
function profileOf(
  declared: ItemRates | undefined,
  row: string | null,
  { kind }: Sender,
  share: number,
): Profile | null {
  if (declared?.kind === 'sender') return declared.of[kind];
  const ends =
    declared?.kind === 'rows'
      ? declared.rows[row ?? '']
      : declared?.kind === 'options'
        ? declared
        : undefined;
  if (ends === undefined) return null;
  const codes = new Set([...Object.keys(ends.small), ...Object.keys(ends.large)]);
  return Object.fromEntries(
    [...codes].map((code) => [code, between(ends.small[code] ?? 0, ends.large[code] ?? 0, share)]),
  );
}

const awayOf = (options: readonly Option[]): Option | undefined =>
  options.find(({ meaning }) => meaning === 'atAssociation');

function drawOption(
  options: readonly Option[],
  profile: Profile | null,
  away: boolean,
  chance: Chance,
): string {
  const association = awayOf(options);
  if (away && association !== undefined) return association.code;
  return chance.pick(
    options.flatMap(({ code, meaning }): [string, number][] =>
      meaning === 'atAssociation' && profile?.[code] === undefined
        ? []
        : [[code, profile?.[code] ?? (profile === null ? 1 : 0)]],
    ),
  );
}

const plainChance = 0.3;

function drawSeveral(
  options: readonly Option[],
  profile: Profile | null,
  away: boolean,
  chance: Chance,
): ReadonlySet<string> {
  const association = awayOf(options);
  if (away && association !== undefined) return new Set([association.code]);
  const notKnown = options.find(({ meaning }) => meaning === 'notKnown');
  if (notKnown !== undefined && chance.uniform() < (profile?.[notKnown.code] ?? 0.02))
    return new Set([notKnown.code]);
  const ticked = options
    .filter((option) => !isExclusive(option))
    .filter(({ code }) => chance.uniform() < (profile === null ? plainChance : (profile[code] ?? 0)))
    .map(({ code }) => code);
  if (ticked.length > 0) return new Set(ticked);
  const none = options.find(({ meaning }) => meaning === 'none') ?? notKnown ?? options[0];
  return new Set(none === undefined ? [] : [none.code]);
}

function drawNumber(
  { min, max, whole }: Extract<Item['answer'], { kind: 'number' }>,
  declared: ItemRates | undefined,
  share: number,
  chance: Chance,
): string {
  const drawn =
    declared?.kind === 'number'
      ? Math.exp(
          between(Math.log(declared.small), Math.log(declared.large), share) +
            chance.normal() * declared.spread,
        )
      : between(min, max, chance.uniform());
  const digits = whole === true ? 0 : 1;
  return String(Number(Math.min(max, Math.max(min, drawn)).toFixed(digits)));
}
