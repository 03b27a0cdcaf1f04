export type Anchor = 'start' | 'middle' | 'end';

/** A mark whose words need room. */
export interface LabelledMark {
  /** Percent of the width. */
  readonly x: number;
  /** Letters of each of its lines: of the value above it, and of its period below the plot. */
  readonly letters: readonly number[];
  /** Whether it should have words though it is no end. */
  readonly wanted: boolean;
}

export interface LabelPlace {
  readonly anchor: Anchor;
  /** The value stands beside its mark, as the other end needs the room above. */
  readonly beside: boolean;
}

/** Pixels of one letter, and of the narrowest plot where up to two and where more stand beside each other. */
const letter = 7.5;
const narrowest = { few: 240, many: 180 };
/** Percent of the width between words. */
const gap = 2;

/** Where the words of marks in order stand; `null` for those without. Both ends have some, others where there is room. */
export function seriesLabels(
  marks: readonly LabelledMark[],
  isNarrow: boolean,
): readonly (LabelPlace | null)[] {
  const width = isNarrow ? narrowest.many : narrowest.few;
  const extents = marks.map(({ x, letters }) => {
    const anchor = anchorAt(x);
    const length = (100 * letter * Math.max(0, ...letters)) / width;
    const from = anchor === 'start' ? x : anchor === 'end' ? x - length : x - length / 2;
    return { anchor, from, to: from + length };
  });
  const touches = (one: number, other: number) => {
    const [a, b] = [extents[one], extents[other]];
    return a !== undefined && b !== undefined && a.from < b.to + gap && b.from < a.to + gap;
  };
  const last = marks.length - 1;
  const named = new Set([last, 0]);
  for (const [index, { wanted }] of marks.entries()) {
    if (wanted && [...named].every((other) => other === index || !touches(index, other))) named.add(index);
  }
  return extents.map(({ anchor }, index) =>
    named.has(index) ? { anchor, beside: index === 0 && last > 0 && touches(0, last) } : null,
  );
}

/** The words of an end of the picture reach inwards. */
const anchorAt = (x: number): Anchor => (x < 15 ? 'start' : x > 85 ? 'end' : 'middle');
