import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';

const runCommand = new URL('../../../functions/cli/runCommand.ts', import.meta.url).href;
const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Runs a command whose body is given as text, in a process of its own. */
async function ending(body: string): Promise<{ code: number | string; errors: string }> {
  const script = `const { runCommand } = await import(${JSON.stringify(runCommand)});\nawait runCommand(async () => { ${body} });`;
  try {
    const { stderr } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
      cwd: root,
    });
    return { code: 0, errors: stderr };
  } catch (error) {
    const { code, stderr } = error as { code: number | string; stderr: string };
    return { code, errors: stderr };
  }
}

describe('a command', () => {
  test('tells what the disk says beneath the store as a Problem, although nobody awaits it', async () => {
    const { code, errors } = await ending(
      `setTimeout(() => { throw Object.assign(new Error('No space left'), { code: 'LEVEL_IO_ERROR' }) });
       await new Promise((resolve) => setTimeout(resolve, 5000));`,
    );
    expect(code).toBe(1);
    expect(errors).toMatch(/^Problem store-failed\n.*No space left\n {2}What to do: /);
  });

  test('keeps the stack of a fault of ours', async () => {
    const { code, errors } = await ending(`null.name;`);
    expect(code).toBe(1);
    expect(errors).toMatch(/^TypeError: .*\n {4}at /);
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])('ends at once on %s and says that nothing is lost', async (signal, expected) => {
    const { code, errors } = await ending(
      `process.kill(process.pid, '${signal}'); await new Promise((resolve) => setTimeout(resolve, 5000));`,
    );
    expect(code).toBe(expected);
    expect(errors).toContain('What was finished is kept');
  });
});
