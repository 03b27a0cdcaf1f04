import { lightTokens } from './lightTokens.ts';

/** What is for readers of the page only. */
const notDrawn = 'details, button, .no-print, .visually-hidden, [data-source-line]';

/** Width of every picture: as wide as a chart is on a large screen, also where it is taken on a small one. */
const width = '46rem';

/**
 * Lays a chart out beside the page as it is drawn in a picture: in the light scheme, at one width, without controls and
 * with its credits. `read` sees it, and then it is gone again.
 */
export function withLightCopy<Read>(
  figure: HTMLElement,
  credits: readonly string[],
  read: (copy: HTMLElement) => Read,
): Read {
  const copy = figure.cloneNode(true) as HTMLElement;
  for (const element of copy.querySelectorAll(notDrawn)) element.remove();
  const foot = document.createElement('div');
  foot.append(
    ...credits.map((credit) => {
      const line = document.createElement('p');
      line.textContent = credit;
      line.style.cssText =
        'margin:0;max-width:none;font-size:var(--small);line-height:1.45;color:var(--text-quiet)';
      return line;
    }),
  );
  foot.style.cssText = 'margin-top:0.8rem;padding-top:0.5rem;border-top:1px solid var(--line)';
  copy.append(foot);
  copy.inert = true;
  for (const [name, value] of lightTokens(document.styleSheets)) copy.style.setProperty(name, value);
  copy.style.cssText += `;position:absolute;left:-9999px;top:0;box-sizing:border-box;width:${width};max-width:none;margin:0;padding:1.5rem;color:var(--text);background:var(--ground)`;
  figure.after(copy);
  try {
    return read(copy);
  } finally {
    copy.remove();
  }
}
