import { m } from '#lib/paraglide/messages.js';
import type { Page } from './pagePath.ts';

/** The main menu: one line a page. */
export const navigation: readonly { readonly to: Page; readonly label: () => string }[] = [
  { to: '/', label: m.nav_story },
  { to: '/karte/', label: m.nav_map },
  { to: '/kluft/', label: m.nav_gap },
  { to: '/vielfalt/', label: m.nav_variety },
  { to: '/umfragen/', label: m.nav_surveys },
  { to: '/daten/', label: m.nav_data },
  { to: '/quellen/', label: m.nav_sources },
  { to: '/methodik/', label: m.nav_method },
];
