import { isPeriod } from '@kluftatlas/data/domain/period.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import { z } from 'zod';
import type { InboxArrival } from '../core/survey/importArrival.ts';
import { readDetail } from './queueMessage.ts';

/** `<survey>/<YYYY-MM>/<name>` */
const keyPattern = /^(?<survey>[a-z0-9-]+)\/(?<wave>\d{4}-\d{2})\/(?<name>[^/]+)$/;

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** What EventBridge says of an object in the inbox, and what a person may add who sends the message again. */
const detail = z.object({
  object: z.object({ key: z.string(), size: z.int().min(0) }),
  acceptBecause: z.string().trim().min(1).optional(),
  from: day.optional(),
  to: day.optional(),
});

/**
 * Reads the one arrival in a message of the queue.
 * @throws Problem `usage` for anything else
 */
export function readSurveyArrival(message: unknown): InboxArrival {
  const { object, acceptBecause, from, to } = readDetail(message, detail, notAnArrival);
  const { survey = '', wave = '', name = '' } = keyPattern.exec(object.key)?.groups ?? {};
  if (name === '' || !isPeriod(wave)) throw notAnArrival(`its key is ${object.key}`);
  return {
    ...{ key: object.key, size: object.size, survey, wave, name },
    ...(acceptBecause !== undefined && { acceptBecause }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
}

const notAnArrival = (reason: string): Problem =>
  new Problem(
    'usage',
    `The message does not tell of answers that arrived: ${reason}`,
    'Put the export into the inbox under <survey>/<YYYY-MM>/<name>, its codebook beside it as codebook.json.',
  );
