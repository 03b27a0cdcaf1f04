import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from '../ports/progress.ts';

/** Bars where someone watches, a plain line per finished step elsewhere (CI, a file). */
export function terminalProgress(stream: NodeJS.WriteStream): Progress {
  return stream.isTTY ? bars(stream) : lines(stream);
}

function bars(stream: NodeJS.WriteStream): Progress {
  const format = '{label} {bar} {percentage} % | {value}/{total} | {duration_formatted}';
  const bar = new SingleBar({ format, stream, clearOnComplete: true, hideCursor: true }, Presets.shades_grey);
  let label = '';
  let steps = 0;
  const started = () => performance.now();
  let since = started();
  return {
    start(name, total) {
      label = name;
      steps = total;
      since = started();
      bar.start(total, 0, { label: name.padEnd(40) });
    },
    advance: (count) => bar.increment(count),
    finish() {
      bar.stop();
      stream.write(line(label, steps, since));
    },
  };
}

function lines(stream: NodeJS.WriteStream): Progress {
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
  };
}

const line = (label: string, steps: number, since: number): string =>
  `  ${label.padEnd(44)} ${String(steps).padStart(7)}  ${((performance.now() - since) / 1000).toFixed(1)} s\n`;
