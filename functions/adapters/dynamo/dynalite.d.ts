/** The part of dynalite 4 that we use; it comes without types. */
declare module 'dynalite' {
  import type { Server } from 'node:http';

  interface DynaliteOptions {
    /** Folder of its LevelDB; in memory without one. */
    readonly path?: string;
    /** Milliseconds that a new table takes to become active. */
    readonly createTableMs?: number;
  }

  /** A server that speaks DynamoDB's protocol; closing it closes its database. */
  export default function dynalite(options: DynaliteOptions): Server;
}
