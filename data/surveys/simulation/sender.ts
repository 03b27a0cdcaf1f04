import type { FrameKind } from '../../domain/survey.ts';

/** Whose answers are made up. */
export interface Sender {
  readonly kind: FrameKind;
  /** Position of its class in `standard`. */
  readonly sizeClass: number;
  /** Keys of its municipalities, where it has keys. */
  readonly members: readonly string[];
}
