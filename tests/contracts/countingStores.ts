/** One call of a port that changes something. */
export interface PortWrite {
  /** Counted from 1 over all ports that share a counter. */
  readonly number: number;
  /** `store.writeObservations`, `objects.put` … */
  readonly method: string;
}

export interface WriteHooks {
  /** Before the write; what it throws, or a process it ends, leaves the write undone. */
  before?(write: PortWrite): void | Promise<void>;
  /** After the write has succeeded. */
  after?(write: PortWrite): void | Promise<void>;
}

export interface CountedPorts<Ports extends Record<string, object>> {
  readonly ports: Ports;
  /** Number of writes by method, as `{ 'objects.put': 3 }`; methods that were not called are left out. */
  counts(): Readonly<Record<string, number>>;
  total(): number;
}

/** By their names, methods that only read; every other one counts as a write, also those added later. */
const isRead = (method: string): boolean => /^(read|list|get|has|query|now)/.test(method);

/**
 * Wraps ports (`{ store, objects }`, say) so that their writes are counted and can be watched, or cut short:
 * `before: ({ number }) => { if (number === k) process.kill(process.pid, 'SIGKILL'); }`.
 */
export function countWrites<Ports extends Record<string, object>>(
  ports: Ports,
  hooks: WriteHooks = {},
): CountedPorts<Ports> {
  const counted = new Map<string, number>();
  let total = 0;

  const watched = async (method: string, call: () => unknown): Promise<unknown> => {
    total += 1;
    counted.set(method, (counted.get(method) ?? 0) + 1);
    const write = { number: total, method };
    await hooks.before?.(write);
    const result = await call();
    await hooks.after?.(write);
    return result;
  };

  const watch = (name: string, port: object): object =>
    new Proxy(port, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key);
        if (typeof value !== 'function' || typeof key !== 'string' || isRead(key)) return value;
        return (...values: unknown[]) =>
          watched(`${name}.${key}`, () => Reflect.apply(value, target, values));
      },
    });

  return {
    ports: Object.fromEntries(
      Object.entries(ports).map(([name, port]) => [name, watch(name, port)]),
    ) as Ports,
    counts: () => Object.fromEntries(counted),
    total: () => total,
  };
}
