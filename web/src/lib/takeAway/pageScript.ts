import type { HandOver } from './takeAway.ts';

/*
 * The script of every page with charts, written or alive: hears the buttons below them. What only a click needs is
 * fetched by the click.
 */

/** Where the view is that a chart shows, down to the chart. */
function addressOf({ path, anchor }: HandOver): string {
  const { origin, pathname, search } = location;
  return `${origin}${path ?? pathname + search}#${anchor}`;
}

async function take(act: string | undefined, figure: HTMLElement, handedOver: HandOver): Promise<void> {
  const address = addressOf(handedOver);
  if (act === 'sentence') await navigator.clipboard.writeText(handedOver.sentence);
  else if (act === 'link') await navigator.clipboard.writeText(address);
  else await (await import('./saveFile.ts')).saveFile(act, figure, handedOver, address);
}

document.addEventListener('click', async ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-take]') : null;
  const place = button?.closest<HTMLElement>('[data-take-away]');
  const figure = place?.closest('figure');
  const status = place?.querySelector('[role=status]');
  if (!button || !place || !figure || !status) return;
  status.textContent = '';
  try {
    const handedOver = JSON.parse(place.querySelector('data')?.textContent ?? '') as HandOver;
    await take(button.dataset['take'], figure, handedOver);
    status.textContent = button.dataset['done'] ?? '';
  } catch (error) {
    status.textContent = place.dataset['failed'] ?? '';
    reportError(error);
  }
});

document.documentElement.dataset['alive'] = '';
