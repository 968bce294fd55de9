import { z } from 'zod';
import { SECTORS, SIZE_CLASSES } from '../questionnaire/profile.ts';

const day = z.iso.date();

/** Whom a duty binds. `using`: who uses AI or a service at work; `offering`: who offers it under an own name. */
export const BOUND = [
  'every-firm',
  'employers',
  'using',
  'offering',
  'making',
  'cloud-services',
  'states',
] as const;

/** One date from which a duty holds. Information, no legal advice: whom it concerns in full stands in the words. */
export const lawDateSchema = z
  .strictObject({
    /** Words: sources:laws. */
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    /** The act, as cited. */
    act: z.string().min(1),
    url: z.url({ protocol: /^https$/ }).nullable(),
    /** First day on which the duty holds. */
    appliesFrom: day,
    /** ISO 3166-1 alpha-2 of the states whose firms it reaches; EU for every member state. */
    countries: z.array(z.union([z.literal('EU'), z.string().regex(/^[A-Z]{2}$/)])).min(1),
    /** Classes the act itself names by head count; null = none. Limits of turnover stand in the words alone. */
    sizeClasses: z.array(z.enum(SIZE_CLASSES)).min(1).nullable(),
    /** Sectors the act names, as far as ours show them; null = none. */
    sectors: z.array(z.enum(SECTORS)).min(1).nullable(),
    binds: z.array(z.enum(BOUND)).min(1),
    /** Whether it only forbids what hardly any firm does, so that nothing is to be done by that day. */
    isBan: z.boolean(),
    asOf: day,
    checkAgain: day,
    /** Whether the date was seen in more than one independent text or in the act itself. */
    isConfirmed: z.boolean(),
  })
  .refine(({ asOf, checkAgain }) => asOf < checkAgain, 'asOf < checkAgain');

export type LawDate = Readonly<z.infer<typeof lawDateSchema>>;
