import { setTimeout as pause } from 'node:timers/promises';
import { systemClock } from '../clock/systemClock.ts';
import type { Clock } from '../../ports/clock.ts';
import { resolveHost, type ResolveHost } from './checkedLookup.ts';

/** What the fetcher takes from the machine, and its limits. Only tests change anything here. */
export interface HttpOptions {
  readonly resolve: ResolveHost;
  /** Origins that may be asked without https and inside this machine: a test's own server. */
  readonly trustedOrigins: readonly string[];
  readonly clock: Clock;
  /** Ends early, with the signal's reason, when the signal is given. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** From 0 to below 1. */
  random(): number;
  /** Milliseconds until a connection stands, without a byte, and for a file with all its attempts. */
  readonly connecting: number;
  readonly idle: number;
  readonly total: number;
  /** Milliseconds from one request to the next to the same host, and requests under way there. */
  readonly spacing: number;
  readonly atOnce: number;
  /** The first one included. */
  readonly attempts: number;
}

export const defaults: HttpOptions = {
  resolve: resolveHost,
  trustedOrigins: [],
  clock: systemClock,
  wait: (milliseconds, signal) => pause(milliseconds, undefined, { signal }),
  random: Math.random,
  connecting: 10_000,
  idle: 30_000,
  total: 10 * 60_000,
  spacing: 50,
  atOnce: 4,
  attempts: 5,
};
