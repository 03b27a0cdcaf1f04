import { basename } from 'node:path';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

/** Folder that the site is written to, and the release that it tells of (see `src/lib/data/release.ts`). */
const { KLUFT_SITE_OUT: out = 'build', KLUFT_RELEASE: release = 'none' } = process.env;

export default defineConfig({
  plugins: [
    paraglideVitePlugin({ project: './project.inlang' }),
    sveltekit({
      adapter: adapter({ pages: out }),
      // Root-relative links: 404.html is served at every depth.
      paths: { relative: false },
      // Kit's working files: two sites can be built at the same time into two folders.
      outDir: out === 'build' ? '.svelte-kit' : `.svelte-kit/${basename(out)}`,
      // No clock in the output: the release names the version.
      version: { name: basename(release) },
      // Every page is an entry of its own route; tests check the links.
      prerender: { crawl: false, handleUnseenRoutes: 'fail' },
    }),
  ],
});
