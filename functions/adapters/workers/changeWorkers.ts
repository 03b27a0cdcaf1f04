import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Change, ChangeRequest } from '@kluftatlas/data/measures/change.ts';
import type { ChangeComputing } from '../../ports/changeComputing.ts';

interface Task {
  readonly request: ChangeRequest;
  readonly resolve: (change: Change) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * As many threads as the machine has processors, started when the first change is asked for. Each computes one change
 * at a time; the others wait their turn. A thread that fails takes only its own change with it.
 */
export function changeWorkers(): { readonly compute: ChangeComputing; close(): Promise<void> } {
  const waiting: Task[] = [];
  const threads = new Set<Worker>();
  const idle: Worker[] = [];

  function start(): Worker {
    const thread = new Worker(new URL('./changeWorker.ts', import.meta.url));
    threads.add(thread);
    return thread;
  }

  function give(thread: Worker, { request, resolve, reject }: Task): void {
    const onMessage = (change: Change) => {
      thread.off('error', onError);
      idle.push(thread);
      resolve(change);
      giveNext();
    };
    const onError = (error: unknown) => {
      thread.off('message', onMessage);
      threads.delete(thread);
      reject(error);
      giveNext();
    };
    thread.once('message', onMessage);
    thread.once('error', onError);
    thread.postMessage(request);
  }

  function giveNext(): void {
    const next = waiting.shift();
    if (next !== undefined) give(idle.pop() ?? start(), next);
  }

  return {
    compute: (request) =>
      new Promise((resolve, reject) => {
        const task = { request, resolve, reject };
        const thread = idle.pop() ?? (threads.size < availableParallelism() ? start() : undefined);
        if (thread === undefined) waiting.push(task);
        else give(thread, task);
      }),
    close: async () => {
      await Promise.all([...threads].map((thread) => thread.terminate()));
      threads.clear();
      idle.length = 0;
    },
  };
}
