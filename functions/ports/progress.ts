/** Steps of a long task, for whoever watches: bars on a terminal, lines elsewhere, nothing in a test. */
export interface Progress {
  /** `total` steps of `label` are ahead. */
  start(label: string, total: number): void;
  advance(steps: number): void;
  finish(): void;
}

export const silentProgress: Progress = { start() {}, advance() {}, finish() {} };
