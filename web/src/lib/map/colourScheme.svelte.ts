import { MediaQuery } from 'svelte/reactivity';
import type { ColourScheme } from '#lib/format/palette.ts';

/** The scheme that the page is shown in; light on paper, and while written at build time. */
export function colourScheme(): { readonly current: ColourScheme } {
  const dark = new MediaQuery('screen and (prefers-color-scheme: dark)', false);
  return {
    get current() {
      return dark.current ? 'dark' : 'light';
    },
  };
}
