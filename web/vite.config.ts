import { basename } from 'node:path';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

/**
 * Folder that the site is written to, the release that it tells of (see `src/lib/data/release.ts`), and the
 * origin that absolute addresses have (by default that of the local server).
 */
const {
  KLUFT_SITE_OUT: out = 'build',
  KLUFT_RELEASE: release = 'none',
  KLUFT_SITE_ORIGIN: origin = 'http://127.0.0.1:4173',
} = process.env;

export default defineConfig({
  plugins: [
    paraglideVitePlugin({ project: './project.inlang' }),
    sveltekit({
      adapter: adapter({ pages: out }),
      // Each page names the hashes of its own scripts; the server's header cannot know them.
      csp: { mode: 'hash', directives: { 'script-src': ['self'] } },
      // Root-relative links: 404.html is served at every depth.
      paths: { relative: false, origin },
      // Kit's working files: two sites can be built at the same time into two folders.
      outDir: out === 'build' ? '.svelte-kit' : `.svelte-kit/${basename(out)}`,
      // No clock in the output: the release names the version.
      version: { name: basename(release) },
      // Every page is an entry of its own route; tests check the links.
      prerender: { crawl: false, handleUnseenRoutes: 'fail' },
    }),
  ],
});
