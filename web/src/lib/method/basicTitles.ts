import { m } from '#lib/paraglide/messages.js';

/** Anchors and headings of what all measures rest on; they name the same places in both languages. */
export const basicTitles = {
  sizeClasses: { id: 'groessenklassen', title: m.method_size_classes },
  inhabitants: { id: 'einwohner', title: m.method_inhabitants },
  households: { id: 'haushalte', title: m.method_households },
  territory: { id: 'gebietsstand', title: m.method_territory },
  sensitivity: { id: 'empfindlichkeit', title: m.method_sensitivity },
} as const;
