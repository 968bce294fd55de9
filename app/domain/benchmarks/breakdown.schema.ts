import { z } from 'zod';
import { benchmarkSchema } from './benchmark.schema.ts';

const { country, period, publisher, title, url, seen, asOf, checkAgain, end } = benchmarkSchema.shape;

/** Size classes in which a question may be answered; all = every size the survey covers. */
export const BREAKDOWN_COLUMNS = ['10-49', '50-249', '250-plus', 'all'] as const;
export const BREAKDOWN_TOPICS = ['purposes', 'technologies', 'reasons', 'independence', 'people'] as const;

/**
 * One question of a survey with its several answers, shown among the sources. A share means nothing without the firms it
 * is a share of, so the words of every entry name them (benchmarks:breakdowns.<id>.base). It is never matched with a firm.
 */
export const breakdownSchema = z
  .strictObject({
    /** Words: benchmarks:breakdowns. */
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    topic: z.enum(BREAKDOWN_TOPICS),
    /** share: 0 to 1; persons: whole persons. */
    unit: z.enum(['share', 'persons']),
    columns: z.array(z.enum(BREAKDOWN_COLUMNS)).min(1),
    /** Answers in the order in which they are shown. Words: benchmarks:answers. */
    answers: z
      .array(
        z.strictObject({
          id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
          values: z.array(z.number().min(0)).min(1),
        }),
      )
      .min(1),
    country,
    period,
    title,
    url,
    seen,
    asOf,
    checkAgain,
    end,
    publisher: publisher.unwrap(),
  })
  .refine(
    ({ columns, answers }) => answers.every(({ values }) => values.length === columns.length),
    'a value for every column',
  )
  .refine(
    ({ unit, answers }) =>
      answers.every(({ values }) =>
        values.every((value) => (unit === 'share' ? value <= 1 : Number.isInteger(value))),
      ),
    'shares up to 1, persons whole',
  )
  .refine(
    (entry) => new Set(entry.answers.map((answer) => answer.id)).size === entry.answers.length,
    'every answer once',
  )
  .refine(
    (entry) => entry.asOf <= entry.checkAgain && entry.checkAgain <= entry.end,
    'asOf <= checkAgain <= end',
  );

export type Breakdown = Readonly<z.infer<typeof breakdownSchema>>;
