import { json } from '@sveltejs/kit';
import { readManifest } from '#lib/data/release.ts';

export const prerender = true;

/** Names the release that the pages were written from, so that a page's text and its map cannot disagree. */
export const GET = () => json({ release: readManifest().id });
