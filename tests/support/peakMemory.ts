import { readFileSync } from 'node:fs';

/**
 * The most memory that this process has held at a time, in MB. Linux lets a new process begin with the peak of the one that
 * started it in `maxRSS`, so there the peak of its own memory is asked for (`VmHWM` in kB, proc_pid_status(5)).
 */
export function peakMegabytes(): number {
  const own = process.platform === 'linux' ? ownPeak(readFileSync('/proc/self/status', 'utf8')) : Number.NaN;
  return Math.round((Number.isNaN(own) ? process.resourceUsage().maxRSS : own) / 1024);
}

const ownPeak = (status: string): number => Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? Number.NaN);
