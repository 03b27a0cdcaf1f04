import { cp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import adapter from '@sveltejs/adapter-static';
import type { Adapter } from '@sveltejs/kit';

/**
 * Static pages in `out`. Kit leaves a second copy of all of them in its working folder, and copying and deleting
 * 22,000 files takes as long as rendering them: they are moved instead.
 * @param work Kit's `outDir`
 * @param leftover what of it is deleted at the end
 */
export function pagesAsFiles(out: string, work: string, leftover: string): Adapter {
  const files = adapter({ pages: out });
  return {
    ...files,
    async adapt(builder) {
      await files.adapt({ ...builder, writePrerendered: () => [] });
      for (const kind of ['pages', 'dependencies', 'data'])
        await move(join(work, 'output/prerendered', kind), out);
      await rm(leftover, { recursive: true, force: true });
    },
  };
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? '';

/** Moves a file or folder into what stands there already; to another disk by copying. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (codeOf(error) === 'EXDEV') await cp(from, to, { recursive: true });
    else if (codeOf(error) === 'ENOTEMPTY' || codeOf(error) === 'EEXIST')
      for (const name of await readdir(from)) await move(join(from, name), join(to, name));
    else if (codeOf(error) !== 'ENOENT') throw error;
  }
}
