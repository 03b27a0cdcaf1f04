import { basename, join } from 'node:path';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { pagesAsFiles } from './adapter.ts';
import { pageScript } from './pageScript.ts';

/**
 * Folder that the site is written to, the release that it tells of (see `src/lib/data/release.ts`), and the
 * origin that absolute addresses have (by default that of the local server).
 */
const {
  KLUFT_SITE_OUT: out = 'build',
  KLUFT_RELEASE: release = 'none',
  KLUFT_SITE_ORIGIN: origin = 'http://127.0.0.1:4173',
} = process.env;

/** Kit's working files: a folder for each site, so that two can be built at the same time. */
const work = out === 'build' ? '.svelte-kit' : join('.svelte-kit', basename(out));

export default defineConfig({
  build: {
    modulePreload: {
      // A page's own markup names the scripts to load ahead. A list for all routes in a script would be read by every page,
      // though most routes have none; styles must stay in it.
      resolveDependencies: (_, files) => files.filter((file) => file.endsWith('.css')),
    },
  },
  plugins: [
    paraglideVitePlugin({ project: './project.inlang' }),
    pageScript('take-away.js', 'src/lib/takeAway/pageScript.ts'),
    sveltekit({
      adapter: pagesAsFiles(out, work, out === 'build' ? join(work, 'output') : work),
      // Each page names the hashes of its own scripts; the server's header cannot know them.
      csp: { mode: 'hash', directives: { 'script-src': ['self'] } },
      outDir: work,
      // Root-relative links: 404.html is served at every depth.
      paths: { relative: false, origin },
      // No clock in the output: the release names the version.
      version: { name: basename(release) },
      // Every page is an entry of its own route; tests check the links.
      prerender: {
        crawl: false,
        // A release without surveys has no page of one; every other route must have pages.
        handleUnseenRoutes({ routes, message }) {
          if (!routes.every((route) => route.includes('/umfragen/[survey=survey]'))) throw new Error(message);
        },
      },
    }),
  ],
});
