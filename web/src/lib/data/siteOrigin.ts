/**
 * Where the site will be published, `https://…` (`KLUFT_SITE_ORIGIN`); `null` for a local build, which no search
 * engine is invited to read.
 */
export const publishedOrigin = (): string | null => process.env.KLUFT_SITE_ORIGIN ?? null;
