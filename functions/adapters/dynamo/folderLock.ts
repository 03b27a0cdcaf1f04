import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ClassicLevel } from 'classic-level';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import { systemClock } from '../clock/systemClock.ts';
import { unlessAbsent } from '../directory/files.ts';

interface Holder {
  readonly pid: number;
  /** ISO date and time. */
  readonly since: string;
}

/** A second in all, to learn who holds the lock. */
const attempts = 20;

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
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const lock = await openLock(join(folder, 'lock'));
    if (lock !== null) {
      await writeHolder(holderFile);
      return async () => {
        await rm(holderFile, { force: true });
        await lock.close();
      };
    }
    const holder = await readHolder(holderFile);
    if (holder !== null && isAlive(holder.pid)) throw lockedBy(folder, holder);
    // It is just being taken or given back: the name is not there yet, or is a dead holder's.
    await sleep(50);
  }
  throw lockedBy(folder, null);
}

async function openLock(path: string): Promise<ClassicLevel | null> {
  try {
    return await opened(path);
  } catch (error) {
    if (isLocked(error)) return null;
    return await renewed(path, error);
  }
}

async function opened(path: string): Promise<ClassicLevel> {
  const lock = new ClassicLevel(path);
  await lock.open();
  return lock;
}

/** A power failure may leave the empty database damaged. It is made anew, which it refuses while someone has it. */
async function renewed(path: string, reason: unknown): Promise<ClassicLevel> {
  try {
    await ClassicLevel.destroy(path);
    return await opened(path);
  } catch {
    throw reason;
  }
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

const readHolder = (file: string): Promise<Holder | null> =>
  unlessAbsent(null, async () => JSON.parse(await readFile(file, 'utf8')) as Holder);

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
    `${folder} is in use by ${name}`,
    holder === null
      ? 'Wait until it has finished and run the command again.'
      : `Wait until process ${holder.pid} has finished, or end it, and run the command again.`,
  );
}
