import { z } from 'zod';
import { states } from '../catalogue/states.ts';
import type { Codebook, SurveyId } from '../domain/codebook.ts';
import { isoDate } from '../domain/ids.ts';

/*
 * What a codebook looks like that somebody hands in as JSON. Whether its parts agree with each other is checked
 * by `codebookMistakes.ts`. Lengths are bounded so that a wrong file cannot fill a disk or a page.
 */

const text = z.string().trim().min(1).max(2000);
const bilingual = z.strictObject({ de: text, en: text });
const words = z.array(z.string().trim().min(1).max(200)).max(50);
const identifier = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/, 'must be 1 to 40 letters and digits, a letter first');
const itemCode = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9]{0,19}$/, 'must be 1 to 20 letters and digits, a letter first');
const optionCode = z.string().regex(/^[A-Za-z0-9]{1,5}$/, 'must be 1 to 5 letters and digits');

const option = z.strictObject({
  code: optionCode,
  label: bilingual,
  example: bilingual.exactOptional(),
  meaning: z.enum(['notKnown', 'atAssociation', 'none', 'other']).exactOptional(),
});
const options = z.array(option).min(2).max(100);

const answer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('single'), options }),
  z.strictObject({ kind: z.literal('multiple'), options }),
  z.strictObject({ kind: z.literal('matrix'), rows: z.array(option).min(1).max(50), options }),
  z.strictObject({
    kind: z.literal('number'),
    min: z.number(),
    max: z.number(),
    measuredIn: bilingual,
    whole: z.literal(true).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('municipalities') }),
  z.strictObject({ kind: z.literal('text'), publishable: z.literal(true).exactOptional() }),
]);

const condition = z.strictObject({
  variable: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9]{0,19}(_[A-Za-z0-9]{1,5})?$/, 'must be the code of a variable'),
  isOneOf: z.array(optionCode).min(1).max(100),
});

const item = z.strictObject({
  code: itemCode,
  unit: z.enum(['municipality', 'administration']),
  topic: identifier,
  question: bilingual,
  help: bilingual.exactOptional(),
  answer,
  required: z.literal(true).exactOptional(),
  askedIf: condition.exactOptional(),
  shownAs: z.enum(['ladder', 'paths', 'use']).exactOptional(),
});

const stateKey = z.enum(states.map(({ key }) => key));

export const codebookSchema: z.ZodType<Codebook> = z.strictObject({
  id: z
    .string()
    .max(60)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters, digits and hyphens')
    .transform((id) => id as SurveyId),
  version: z.int().min(1),
  title: bilingual,
  publisher: text,
  introduction: bilingual,
  topics: z
    .array(z.strictObject({ id: identifier, title: bilingual }))
    .min(1)
    .max(50),
  items: z.array(item).min(1).max(500),
  contradictions: z
    .array(z.strictObject({ id: identifier, says: bilingual, all: z.array(condition).min(2).max(10) }))
    .max(100),
  identity: z.strictObject({ ags: words, ars: words, association: words, name: words, state: words }),
  personalColumns: words,
  states: z.array(stateKey).min(1).exactOptional(),
  stateGroups: z.array(z.array(stateKey).min(1)),
  publishMicrodata: z
    .strictObject({ informedOn: z.iso.date().transform(isoDate), information: bilingual })
    .nullable(),
});
