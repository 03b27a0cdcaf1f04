import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from '../ports/progress.ts';

export interface TerminalProgress extends Progress {
  /** Takes away the bar of a step that broke off: a bar keeps its process alive and the cursor hidden. */
  stop(): void;
}

/** Bars where someone watches, a plain line per finished step elsewhere (CI, a file). */
export const terminalProgress = (stream: NodeJS.WriteStream): TerminalProgress =>
  stream.isTTY ? bars(stream) : lines(stream);

function bars(stream: NodeJS.WriteStream): TerminalProgress {
  const format = '{label} {bar} {percentage} % | {value}/{total} | {duration_formatted}';
  const bar = new SingleBar({ format, stream, clearOnComplete: true, hideCursor: true }, Presets.shades_grey);
  let label = '';
  let steps = 0;
  let since = 0;
  return {
    start(name, total) {
      label = name;
      steps = total;
      since = performance.now();
      bar.start(total, 0, { label: name.padEnd(40) });
    },
    advance: (count) => bar.increment(count),
    finish() {
      bar.stop();
      stream.write(line(label, steps, since));
    },
    stop: () => bar.stop(),
  };
}

function lines(stream: NodeJS.WriteStream): TerminalProgress {
  let label = '';
  let steps = 0;
  let since = 0;
  return {
    start(name, total) {
      label = name;
      steps = total;
      since = performance.now();
    },
    advance() {},
    finish: () => void stream.write(line(label, steps, since)),
    stop() {},
  };
}

const line = (label: string, steps: number, since: number): string =>
  `  ${label.padEnd(44)} ${String(steps).padStart(7)}  ${((performance.now() - since) / 1000).toFixed(1)} s\n`;
