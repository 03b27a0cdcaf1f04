import type { HttpOptions } from './options.ts';

/** Lets requests to one host through one after the other, `spacing` milliseconds apart. */
export function pacer({ clock, wait, spacing }: Pick<HttpOptions, 'clock' | 'wait' | 'spacing'>) {
  const free = new Map<string, number>();
  return async (host: string, signal: AbortSignal): Promise<void> => {
    const now = clock.now().getTime();
    const turn = Math.max(now, free.get(host) ?? 0);
    free.set(host, turn + spacing);
    if (turn > now) await wait(turn - now, signal);
  };
}
