import type { Plugin } from 'vite';

/**
 * Writes a module as a script of a fixed name, for pages that are written at build time and load no Svelte. What it
 * imports is shared with the pages that do.
 */
export function pageScript(name: string, module: string): Plugin {
  return {
    name: 'page-script',
    applyToEnvironment: ({ name: environment }) => environment === 'client',
    buildStart() {
      if (this.environment.mode === 'build') this.emitFile({ type: 'chunk', id: module, fileName: name });
    },
    configureServer({ middlewares }) {
      middlewares.use(`/${name}`, (_, response) => {
        response.writeHead(302, { location: `/${module}` }).end();
      });
    },
  };
}
