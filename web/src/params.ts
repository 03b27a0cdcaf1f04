import { defineParams } from '@sveltejs/kit/params';

/** German has no prefix; English is at `/en/…`. */
export const params = defineParams({
  lang: (param) => (param === 'en' ? 'en' : undefined),
  ags: (param) => (/^\d{8}$/.test(param) ? param : undefined),
  survey: (param) => (/^[a-z0-9-]+$/.test(param) && param !== 'eigene' ? param : undefined),
  wave: (param) => (/^\d{4}-\d{2}$/.test(param) ? param : undefined),
  item: (param) => (/^[A-Za-z][A-Za-z0-9]{0,19}$/.test(param) ? param : undefined),
  state: (param) => (/^\d{2}$/.test(param) ? param : undefined),
});
