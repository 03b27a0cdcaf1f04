import { error } from '@sveltejs/kit';

/*
 * A universal load on purpose: a server load would write a data file beside each of 22,000 pages that nothing
 * reads, since the pages run no JavaScript. The reader of the release stays out of the browser's bundle
 * because the branch is cut there.
 */
export async function load({ params }) {
  if (!import.meta.env.SSR) throw new Error('Profiles are rendered at build time only');
  const { profileView } = await import('#lib/profile/profileView.ts');
  const profile = profileView(params.ags);
  if (profile !== null) return { profile, successor: null };
  const { successorView } = await import('#lib/profile/successorView.ts');
  const successor = successorView(params.ags);
  if (successor === null) error(404);
  return { profile, successor };
}
