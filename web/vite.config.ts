import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import adapter from '@sveltejs/adapter-static';
import type { Adapter } from '@sveltejs/kit';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

/**
 * Folder that the site is written to, the release that it tells of (see `src/lib/data/release.ts`), and the
 * origin that absolute addresses have (by default that of the local server).
 */
const {
  KLUFT_SITE_OUT: out,
  KLUFT_RELEASE: release = 'none',
  KLUFT_SITE_ORIGIN: origin = 'http://127.0.0.1:4173',
} = process.env;

/** Kit's working files: a folder for each site, so that two can be built at the same time. */
const work = out === undefined ? '.svelte-kit' : join('.svelte-kit', basename(out));

/** Writes the pages as files; a second copy of all of them does not stay behind. */
function pagesAsFiles(): Adapter {
  const files = adapter({ pages: out ?? 'build' });
  return {
    ...files,
    async adapt(builder) {
      await files.adapt(builder);
      await rm(out === undefined ? join(work, 'output') : work, { recursive: true, force: true });
    },
  };
}

export default defineConfig({
  plugins: [
    paraglideVitePlugin({ project: './project.inlang' }),
    sveltekit({
      adapter: pagesAsFiles(),
      // Each page names the hashes of its own scripts; the server's header cannot know them.
      csp: { mode: 'hash', directives: { 'script-src': ['self'] } },
      outDir: work,
      // Root-relative links: 404.html is served at every depth.
      paths: { relative: false, origin },
      // No clock in the output: the release names the version.
      version: { name: basename(release) },
      // Every page is an entry of its own route; tests check the links.
      prerender: { crawl: false, handleUnseenRoutes: 'fail' },
    }),
  ],
});
