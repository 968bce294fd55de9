import { z } from 'zod';
import type { ShareTerm } from '#app/domain/assessment/share-link.ts';
import { SHARE_TERMS } from '#app/domain/assessment/share-link.ts';

const schema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('make'),
    link: z.uuid(),
    /** Null where nothing was chosen. */
    term: z
      .enum(SHARE_TERMS.map(String) as [string, ...string[]])
      .nullable()
      .transform((value) => SHARE_TERMS.find((term) => String(term) === value) ?? null),
  }),
  z.object({ intent: z.literal('withdraw'), link: z.uuid() }),
]);

export type ShareForm =
  | { readonly intent: 'make'; readonly link: string; readonly term: ShareTerm | null }
  | { readonly intent: 'withdraw'; readonly link: string };

/** What was sent of the links of a report, or null where it is none of our forms. */
export function readShareForm(form: FormData): ShareForm | null {
  const { intent, link, term = null } = Object.fromEntries(form);
  const read = schema.safeParse({ intent, link, term });
  return read.success ? read.data : null;
}
