import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Change, ChangeRequest } from '@kluftatlas/data/measures/change.ts';
import type { ChangeComputing } from '../../ports/changeComputing.ts';

interface Task {
  readonly request: ChangeRequest;
  readonly resolve: (change: Change) => void;
  readonly reject: (error: unknown) => void;
}

interface Thread {
  readonly worker: Worker;
  /** What it was given, in the order in which it answers. */
  readonly tasks: Task[];
}

/**
 * Megabytes that a thread may hold. It needs a fifth of them; without a limit it lets several times as much lie about
 * as it ever uses, since to it memory looks plentiful. The columns of a panel lie outside and are not counted.
 */
const memory = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 128 };

/**
 * As many threads as the machine has processors, started when the first changes are asked for. A change goes at once to
 * the thread with the fewest municipalities before it, so that none waits for this one while it is busy with other
 * things. A thread that fails takes only its own change with it; the others that it was given go to another.
 */
export function changeWorkers(): { readonly compute: ChangeComputing; close(): Promise<void> } {
  const threads = new Set<Thread>();

  function start(): Thread {
    const worker = new Worker(new URL('./changeWorker.ts', import.meta.url), { resourceLimits: memory });
    const thread: Thread = { worker, tasks: [] };
    worker.on('message', (change: Change) => thread.tasks.shift()?.resolve(change));
    worker.on('error', (error: unknown) => {
      threads.delete(thread);
      const [failed, ...others] = thread.tasks;
      failed?.reject(error);
      others.forEach(give);
    });
    threads.add(thread);
    return thread;
  }

  function give(task: Task): void {
    const leastBusy = [...threads].sort((a, b) => ahead(a) - ahead(b))[0];
    const isFree =
      leastBusy !== undefined && (ahead(leastBusy) === 0 || threads.size >= availableParallelism());
    const thread = isFree ? leastBusy : start();
    thread.tasks.push(task);
    thread.worker.postMessage(task.request);
  }

  return {
    compute: (request) => new Promise((resolve, reject) => give({ request, resolve, reject })),
    close: async () => {
      await Promise.all([...threads].map(({ worker }) => worker.terminate()));
      threads.clear();
    },
  };
}

/** Municipalities that a thread has yet to go through; a change takes time in proportion to them. */
const ahead = ({ tasks }: Thread): number =>
  tasks.reduce((sum, { request }) => sum + request.panel.start.length + 1, 0);
