import { defineConfig } from '@inlang/paraglide-js';

/** Read by the Vite plugin and by `npm run paraglide` alike, so that both write the same files. */
export default defineConfig({
  outdir: './src/lib/paraglide',
  // Without URL patterns: the address decides in `hooks.server.ts`, and no pattern matcher reaches the browser.
  strategy: ['custom-address', 'baseLocale'],
  isServer: "typeof window === 'undefined'",
  outputStructure: 'message-modules',
  emitReadme: false,
});
