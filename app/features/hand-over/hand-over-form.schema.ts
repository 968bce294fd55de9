import { z } from 'zod';
import { canonicalMailCode } from '#app/domain/account/mail-code.ts';
import { MAX_OBJECTION } from '#app/domain/client/file-copy.ts';
import type { HandOverMode, HandOverTerm } from '#app/domain/client/hand-over.ts';
import { HAND_OVER_MODES, HAND_OVER_TERMS } from '#app/domain/client/hand-over.ts';
import { toLines } from '#app/domain/shared/one-line.ts';
import type { EnteredCopy } from './copy-form.ts';
import { readCopyFields } from './copy-form.schema.ts';

const makeSchema = z.object({
  intent: z.literal('make'),
  handOver: z.string().refine((code) => canonicalMailCode(code) === code),
  code: z.string().max(500),
  mode: z.enum(HAND_OVER_MODES).nullable(),
  term: z
    .enum(HAND_OVER_TERMS.map(String) as [string, ...string[]])
    .nullable()
    .transform((value) => HAND_OVER_TERMS.find((term) => String(term) === value) ?? null),
});
const withdrawSchema = z.object({ intent: z.literal('withdraw'), id: z.uuid() });
const schema = z.discriminatedUnion('intent', [makeSchema, withdrawSchema]);

/** Null of what was not chosen. */
export type GiveForm =
  | {
      readonly intent: 'make';
      readonly handOver: string;
      readonly code: string;
      readonly mode: HandOverMode | null;
      readonly term: HandOverTerm | null;
      readonly copy: EnteredCopy;
    }
  | { readonly intent: 'withdraw'; readonly id: string };

/** What was sent of the hand-overs of a client, or null where it is none of our forms. */
export function readGiveForm(form: FormData): GiveForm | null {
  const { mode = null, term = null, code = '', ...rest } = Object.fromEntries(form);
  const read = schema.safeParse({ ...rest, mode, term, code });
  const copy = readCopyFields(form);
  if (!read.success || copy === null) return null;
  return read.data.intent === 'make' ? { ...read.data, copy } : read.data;
}

const keepSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('keep'), copy: z.uuid(), code: z.string().max(500) }),
  z.object({ intent: z.literal('delete'), copy: z.uuid() }),
]);

/** What was sent of the copies of a client, or null where it is none of our forms. */
export function readKeepForm(form: FormData) {
  const { code = '', ...rest } = Object.fromEntries(form);
  const read = keepSchema.safeParse({ ...rest, code });
  const terms = readCopyFields(form);
  return read.success && terms !== null ? { ...read.data, terms: { ...terms, isKept: true } } : null;
}

const objectionText = z.string().transform(toLines).pipe(z.string().max(MAX_OBJECTION));
const objectSchema = z.object({ copy: z.uuid(), objection: objectionText });

/** Which copy its firm objects to, and what it says to that; null where it is none of our forms. */
export function readObjection(form: FormData): { readonly id: string; readonly text: string } | null {
  const read = objectSchema.safeParse(Object.fromEntries(form));
  return read.success ? { id: read.data.copy, text: read.data.objection } : null;
}

const takeSchema = z.object({ code: z.string().max(500), key: z.string().max(40) });

/** What was sent to take an offer: the code, typed or from the link, and the key the form carries; empty where it has none. */
export function readTakeForm(form: FormData): { readonly code: string; readonly key: string } | null {
  const { code, key = '' } = Object.fromEntries(form);
  const read = takeSchema.safeParse({ code, key });
  return read.success ? read.data : null;
}
