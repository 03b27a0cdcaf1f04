import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ClassicLevel } from 'classic-level';
import { systemClock } from '../clock/systemClock.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';

interface Holder {
  readonly pid: number;
  /** ISO date and time. */
  readonly since: string;
}

/**
 * Takes a folder for this process alone and returns how to give it back.
 *
 * The lock is the one that an (empty) LevelDB keeps on its own folder: the operating system holds it and drops
 * it with the process, however that ends, so that there is no stale lock to recognise and none to take over by
 * mistake. A file beside it says who the holder is.
 * @throws Problem `store-locked` naming the holder's process id
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const holderFile = join(folder, 'holder.json');
  const lock = new ClassicLevel(join(folder, 'lock'));
  try {
    await lock.open();
  } catch (error) {
    if (!isLocked(error)) throw error;
    throw lockedBy(folder, await readHolder(holderFile));
  }
  await writeHolder(holderFile);
  return async () => {
    await rm(holderFile, { force: true });
    await lock.close();
  };
}

const isLocked = (error: unknown): boolean =>
  error instanceof Error &&
  error.cause instanceof Error &&
  'code' in error.cause &&
  error.cause.code === 'LEVEL_LOCKED';

async function writeHolder(file: string): Promise<void> {
  const holder: Holder = { pid: process.pid, since: systemClock.now().toISOString() };
  await writeFile(`${file}.new`, JSON.stringify(holder));
  await rename(`${file}.new`, file);
}

/** A new holder needs a moment to write its name; until then the file is missing or a dead holder's. */
async function readHolder(file: string): Promise<Holder | null> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const holder = await readFile(file, 'utf8').then(
      (text) => JSON.parse(text) as Holder,
      () => null,
    );
    if (holder !== null && isAlive(holder.pid)) return holder;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function lockedBy(folder: string, holder: Holder | null): Problem {
  const name = holder === null ? 'another process' : `process ${holder.pid} since ${holder.since}`;
  return new Problem(
    'store-locked',
    `The store in ${folder} is in use by ${name}`,
    holder === null
      ? 'Wait until it has finished and run the command again.'
      : `Wait until process ${holder.pid} has finished, or end it, and run the command again.`,
  );
}
