import { z } from 'zod';
import { canonicalMailCode } from '#app/domain/account/mail-code.ts';
import type { HandOverMode, HandOverTerm } from '#app/domain/client/hand-over.ts';
import { HAND_OVER_MODES, HAND_OVER_TERMS } from '#app/domain/client/hand-over.ts';

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
    }
  | { readonly intent: 'withdraw'; readonly id: string };

/** What was sent of the hand-overs of a client, or null where it is none of our forms. */
export function readGiveForm(form: FormData): GiveForm | null {
  const { mode = null, term = null, code = '', ...rest } = Object.fromEntries(form);
  const read = schema.safeParse({ ...rest, mode, term, code });
  return read.success ? read.data : null;
}

const takeSchema = z.object({ code: z.string().max(500), key: z.string().max(40) });

/** What was sent to take an offer: the code, typed or from the link, and the key the form carries; empty where it has none. */
export function readTakeForm(form: FormData): { readonly code: string; readonly key: string } | null {
  const { code, key = '' } = Object.fromEntries(form);
  const read = takeSchema.safeParse({ code, key });
  return read.success ? read.data : null;
}
