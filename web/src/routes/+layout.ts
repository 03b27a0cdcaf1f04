/** Everything is written at build time; pages with controls switch `csr` on for themselves. */
export const prerender = true;
export const csr = false;
export const trailingSlash = 'always';
