/** All answers of one group, in the order in which they are stacked. */
export interface AnswerStack {
  readonly key: string;
  readonly label: string;
  readonly n: string;
  readonly mark: 'shown' | 'few' | 'suppressed' | 'nobody';
  /** Why there is nothing, or what is read beside the bar (the median). */
  readonly text: string;
  /** Percent, one an answer; empty where nothing is shown. */
  readonly shares: readonly number[];
  readonly together: boolean;
}

/** An answer as the key names it. */
export interface StackAnswer {
  readonly label: string;
  /** Not on the scale: `weiß nicht`. */
  readonly outside: boolean;
}

/** A place on the palette of tokens.css (1 to 8), or outside of the scale. */
export type StackTone = number | 'outside';

export interface AnswerStacksLayout {
  readonly key: readonly { readonly label: string; readonly tone: StackTone }[];
  readonly rows: readonly (Omit<AnswerStack, 'shares'> & {
    readonly parts: readonly {
      readonly tone: StackTone;
      /** Percent of the width. */
      readonly x: number;
      readonly width: number;
      /** Whether its number fits into it: always, on a wide screen only, or never. */
      readonly room: 'always' | 'wide' | 'none';
      readonly share: number;
    }[];
  })[];
}

/** Light ones below the middle of the scale, dark ones above: the step between them is seen first. */
const tonesOf: Readonly<Record<number, readonly number[]>> = {
  1: [7],
  2: [2, 7],
  3: [1, 3, 7],
  4: [1, 3, 6, 8],
  5: [1, 2, 3, 6, 8],
  6: [1, 2, 3, 6, 7, 8],
};

/** Percent of the width that a number takes on a narrow screen, and on a wide one. */
const roomForNumber = { always: 11, wide: 4.5 };

/** Bars of one length, each cut into the shares of the answers. Rounded shares that add up to less leave a rest open. */
export function answerStacksLayout(
  answers: readonly StackAnswer[],
  stacks: readonly AnswerStack[],
): AnswerStacksLayout {
  const inside = answers.filter(({ outside }) => !outside);
  const tones = tonesOf[inside.length] ?? inside.map((_, index) => 1 + (index % 8));
  const toned = answers.map((answer) => ({
    label: answer.label,
    tone: answer.outside ? ('outside' as const) : (tones[inside.indexOf(answer)] ?? 1),
  }));
  return {
    key: toned,
    rows: stacks.map(({ shares, ...stack }) => {
      const total = Math.max(
        100,
        shares.reduce((sum, share) => sum + share, 0),
      );
      let x = 0;
      const parts = shares.map((share, index) => {
        const part = { tone: toned[index]?.tone ?? 'outside', x, width: (100 * share) / total, share };
        x += part.width;
        const room: 'always' | 'wide' | 'none' =
          part.width >= roomForNumber.always ? 'always' : part.width >= roomForNumber.wide ? 'wide' : 'none';
        return { ...part, room };
      });
      return { ...stack, parts };
    }),
  };
}
