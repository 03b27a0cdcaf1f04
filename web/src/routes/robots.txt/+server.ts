import { publishedOrigin } from '#lib/data/siteOrigin.ts';

export const prerender = true;

export function GET() {
  const origin = publishedOrigin();
  const rules = origin === null ? ['Disallow: /'] : ['Allow: /', '', `Sitemap: ${origin}/sitemap.xml`];
  return new Response(['User-agent: *', ...rules, ''].join('\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
