import { z } from 'zod';

const day = z.iso.date();

/** What a programme may ask a report to hold, besides what every folder has. Words: folder:chapters. */
export const CHAPTERS = ['assignment', 'analysis', 'causes', 'measures'] as const;
export type Chapter = (typeof CHAPTERS)[number];

/** What a report may not hold. Words: folder:barred. */
export const BARRED = ['product-advice'] as const;
export type Barred = (typeof BARRED)[number];

/** The days of a grant, in the order in which they come. Words: folder:days. */
export const GRANT_DAYS = ['applied', 'approved', 'began', 'ended', 'handed-in'] as const;
export type GrantDay = (typeof GRANT_DAYS)[number];

/** Whether a point was read at the programme or at a chamber; else it is said that nobody has confirmed it. */
const isConfirmed = z.boolean();

/** Whole days or calendar months. */
const spanSchema = z.strictObject({
  unit: z.enum(['days', 'months']),
  amount: z.number().int().positive(),
});
export type Span = Readonly<z.infer<typeof spanSchema>>;

/** A rule on the days of a grant. Words: folder:deadlines, by kind. */
const deadlineSchema = z.discriminatedUnion('kind', [
  /** One day comes before the other. */
  z.strictObject({
    kind: z.literal('before'),
    earlier: z.enum(GRANT_DAYS),
    later: z.enum(GRANT_DAYS),
    isConfirmed,
  }),
  /** One day comes within so long after the other; null = for how long nobody has confirmed. */
  z.strictObject({
    kind: z.literal('within'),
    earlier: z.enum(GRANT_DAYS),
    later: z.enum(GRANT_DAYS),
    span: spanSchema.nullable(),
    isConfirmed,
  }),
  /** A day comes no later than a fixed one. */
  z.strictObject({ kind: z.literal('until'), later: z.enum(GRANT_DAYS), lastDay: day, isConfirmed }),
]);
export type Deadline = Readonly<z.infer<typeof deadlineSchema>>;

const isInOrder = (rule: Deadline): boolean =>
  rule.kind === 'until' || GRANT_DAYS.indexOf(rule.earlier) < GRANT_DAYS.indexOf(rule.later);

/** What a programme asks of the folder that is handed in to it. */
export const reportProfileSchema = z
  .strictObject({
    /** The programme, by its id in the register of providers. */
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    /** ISO 3166-1 alpha-2. */
    country: z.string().regex(/^[A-Z]{2}$/),
    /** In the order of the programme. */
    chapters: z.strictObject({ order: z.array(z.enum(CHAPTERS)).min(1), isConfirmed }),
    barred: z.array(z.strictObject({ id: z.enum(BARRED), isConfirmed })),
    deadlines: z.array(deadlineSchema),
    /** The most days of advice a grant is for; null where nobody has confirmed any. */
    mostDays: z.number().int().positive().nullable(),
    /** Where the facts were read. */
    sources: z
      .array(z.strictObject({ publisher: z.string().min(1), url: z.url({ protocol: /^https$/ }).nullable() }))
      .min(1),
    confidence: z.enum(['high', 'medium', 'low']),
    checkedOn: day,
    checkAgain: day,
  })
  .refine(({ checkedOn, checkAgain }) => checkedOn < checkAgain, 'checkedOn < checkAgain')
  .refine(({ chapters: { order } }) => new Set(order).size === order.length, 'each chapter stands once')
  .refine(
    ({ barred }) => new Set(barred.map(({ id }) => id)).size === barred.length,
    'what is barred stands once',
  )
  .refine(({ deadlines }) => deadlines.every(isInOrder), 'the earlier day of a deadline comes first')
  .refine(
    ({ deadlines }) =>
      deadlines.every((rule) => rule.kind !== 'within' || rule.span !== null || !rule.isConfirmed),
    'a deadline that is confirmed says how long',
  );

export type ReportProfile = Readonly<z.infer<typeof reportProfileSchema>>;
