import { isPeriod, type Period } from '@kluftatlas/data/domain/period.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import { z } from 'zod';
import { readDetail } from './queueMessage.ts';

/** A file that was put into the data bucket. */
export interface FileArrival {
  readonly key: string;
  readonly source: string;
  readonly name: string;
  /** Given where the file does not say its period itself. */
  readonly period?: Period;
  /** Given by a person who sends the message again after the gate stopped the file. */
  readonly acceptBecause?: string;
}

/** `incoming/<source>/<name>` or `incoming/<source>/<YYYY-MM>/<name>` */
const keyPattern = /^incoming\/(?<source>[^/]+)\/(?:(?<period>[^/]+)\/)?(?<name>[^/]+)$/;

/** What EventBridge says of an object in S3, and the reason that a person may add. */
const detail = z.object({
  object: z.object({ key: z.string() }),
  acceptBecause: z.string().trim().min(1).optional(),
});

/**
 * Reads the one arrival in a message of the queue.
 * @throws Problem `usage` for anything else
 */
export function readArrival(message: unknown): FileArrival {
  const { object, acceptBecause } = readDetail(message, detail, notAnArrival);
  const { source = '', period, name = '' } = keyPattern.exec(object.key)?.groups ?? {};
  if (name === '' || (period !== undefined && !isPeriod(period)))
    throw notAnArrival(`its key is ${object.key}`);
  return {
    key: object.key,
    source,
    name,
    ...(period === undefined ? {} : { period }),
    ...(acceptBecause === undefined ? {} : { acceptBecause }),
  };
}

const notAnArrival = (reason: string): Problem =>
  new Problem(
    'usage',
    `The message does not tell of a file that arrived: ${reason}`,
    'Put files under incoming/<source>/<name> or incoming/<source>/<YYYY-MM>/<name>.',
  );
