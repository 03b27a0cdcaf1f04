import { readAreas, readSuccessors } from '#lib/data/release.ts';
import { formatDate } from '#lib/format/date.ts';
import { formatPercent } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';

/** What the page of a municipality that is no more says. */
export interface SuccessorView {
  readonly title: string;
  readonly description: string;
  readonly text: string;
  readonly successors: readonly { readonly ags: string; readonly label: string }[];
}

/** `Adelebsen, Flecken` is `Adelebsen`. */
const plain = (name: string): string => name.split(',')[0] ?? name;

/** `null` for a key that no change leads away from. */
export function successorView(ags: string): SuccessorView | null {
  const gone = readSuccessors().municipalities.find((municipality) => municipality.ags === ags);
  if (gone === undefined) return null;
  const { municipalities } = readAreas();
  const nameOf = (key: string) => municipalities.name[municipalities.ags.indexOf(key)] ?? key;
  const [first, ...more] = gone.to;
  const isSame = first !== undefined && more.length === 0 && plain(nameOf(first.ags)) === plain(gone.name);
  const words = { date: formatDate(gone.date), ags };
  return {
    title: isSame ? m.successor_key_title({ name: gone.name }) : m.successor_title({ name: gone.name }),
    description: m.successor_description({ name: gone.name, ags }),
    text: isSame ? m.successor_key_text(words) : m.successor_text(words),
    successors: gone.to.map(({ ags: key, weight }) => ({
      ags: key,
      label:
        gone.to.length === 1
          ? nameOf(key)
          : m.successor_share({ name: nameOf(key), share: formatPercent(100 * weight, 0) }),
    })),
  };
}
