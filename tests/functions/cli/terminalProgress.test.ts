import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { terminalProgress } from '@kluftatlas/functions/cli/terminalProgress.ts';
import { describe, expect, test } from 'vitest';

const showCursor = '\u001b[?25h';
const hideCursor = '\u001b[?25l';

/** A stream that says it is a terminal, and what was written to it. */
function screen(isTTY: boolean) {
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 80 });
  let written = '';
  stream.on('data', (chunk: Buffer) => (written += chunk.toString()));
  return { progress: terminalProgress(stream as unknown as NodeJS.WriteStream), written: () => written };
}

describe('the progress of a step that breaks off', () => {
  test('leaves the terminal with its cursor and is not drawn again', async () => {
    const { progress, written } = screen(true);
    progress.start('rows', 100);
    progress.advance(5);
    expect(written()).toContain(hideCursor);
    progress.stop();
    const left = written();
    expect(left.lastIndexOf(showCursor)).toBeGreaterThan(left.lastIndexOf(hideCursor));
    await sleep(300);
    expect(written()).toBe(left);
  });

  test('may be stopped where nothing runs', () => {
    const { progress, written } = screen(true);
    progress.stop();
    expect(written()).toBe('');
  });
});

describe('progress where nobody watches', () => {
  test('is one line for each finished step', () => {
    const { progress, written } = screen(false);
    progress.start('rows', 100);
    progress.advance(100);
    expect(written()).toBe('');
    progress.finish();
    expect(written()).toMatch(/^ {2}rows +100 +\d+\.\d s\n$/);
    progress.stop();
    expect(written().split('\n')).toHaveLength(2);
  });
});
