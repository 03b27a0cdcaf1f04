import { open } from 'node:fs/promises';

/** Makes a new file and returns when its bytes are on disk, not only in the system's memory. */
export async function writeToDisk(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Nothing there, a file in the place of a folder, or a folder in the place of a file. */
const absences: readonly unknown[] = ['ENOENT', 'ENOTDIR', 'EISDIR'];

/** Result of the work, or `answer` where there is no such file. */
export async function unlessAbsent<Answer, Fallback>(
  answer: Fallback,
  work: () => Promise<Answer>,
): Promise<Answer | Fallback> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && 'code' in error && absences.includes(error.code)) return answer;
    throw error;
  }
}
