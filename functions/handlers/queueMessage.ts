import type { Problem } from '@kluftatlas/data/domain/problem.ts';
import { z } from 'zod';

/** A message of a queue; its function takes one at a time. */
const event = z.object({ Records: z.tuple([z.object({ body: z.string() })]) });

/**
 * The `detail` of the one event of EventBridge in a message of a queue.
 * @throws what `refuse` makes of the reason why there is none of that shape
 */
export function readDetail<Detail>(
  message: unknown,
  detail: z.ZodType<Detail>,
  refuse: (reason: string) => Problem,
): Detail {
  const checked = <Shape>(schema: z.ZodType<Shape>, value: unknown): Shape => {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    throw refuse(z.prettifyError(result.error));
  };
  const [{ body }] = checked(event, message).Records;
  return checked(z.object({ detail }), parsed(body, refuse)).detail;
}

function parsed(body: string, refuse: (reason: string) => Problem): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    throw refuse(`it is not JSON: ${(error as Error).message}`);
  }
}
