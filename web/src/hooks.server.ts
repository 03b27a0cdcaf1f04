import type { Handle } from '@sveltejs/kit/hooks';
import { localeOfPath } from '#lib/i18n/locale.ts';
import { defineCustomServerStrategy } from '#lib/paraglide/runtime.js';
import { paraglideMiddleware } from '#lib/paraglide/server.js';

defineCustomServerStrategy('custom-address', {
  getLocale: (request) => request && localeOfPath(new URL(request.url).pathname),
});

const isFirstFont = (path: string) => path.includes('latin-wght-normal');

/** The address decides the language of every `m.key()` of a page and of its `lang`. */
export const handle: Handle = ({ event, resolve }) =>
  paraglideMiddleware(event.request, ({ locale }) =>
    resolve(event, {
      transformPageChunk: ({ html }) => html.replace('%lang%', locale),
      preload: ({ type, path }) => type === 'js' || type === 'css' || (type === 'font' && isFirstFont(path)),
    }),
  );
