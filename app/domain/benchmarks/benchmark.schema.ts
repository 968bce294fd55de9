import { z } from 'zod';
import { SECTORS, SIZE_CLASSES } from '../questionnaire/profile.ts';

const day = z.iso.date();
const share = z.number().min(0).max(1);

/**
 * One published figure. `asOf` is the day the publisher last stated it; where a text carries no date, the latest
 * day it can have been written on. Source: method 2026-2, section 4.
 */
export const benchmarkSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    /**
     * headline: the three of the method; official-share: the current wave, matched to a firm; earlier-wave: official as
     * well, shown among the sources only; context: other surveys, shown among the sources only.
     */
    use: z.enum(['headline', 'official-share', 'earlier-wave', 'context']),
    /** Figures of one series share a definition; figures of two series are never drawn as one line. */
    series: z.string().min(1),
    share,
    /** The share that is testing, where the survey asked for it. */
    testing: share.nullable(),
    /**
     * productive: use in daily work; in-use: any use named in the survey's own question; use-or-test: users and those
     * who are trying AI out, in one figure.
     */
    measures: z.enum(['productive', 'in-use', 'use-or-test']),
    /** Persons employed that the survey starts from and ends at; null = not stated or no limit. */
    personsFrom: z.int().min(1).nullable(),
    personsTo: z.int().min(1).nullable(),
    /** ISO 3166-1 alpha-2, EU for the EU-27, null where the text names none. */
    country: z.union([z.literal('EU'), z.string().regex(/^[A-Z]{2}$/)]).nullable(),
    /** The classes the figure itself is about; null = all the survey covers. */
    sizeClasses: z.array(z.enum(SIZE_CLASSES)).min(1).nullable(),
    sectors: z.array(z.enum(SECTORS)).min(1).nullable(),
    /** Section letters moved between revisions, so a letter never stands without its revision. */
    nace: z.strictObject({ revision: z.enum(['2', '2.1']), section: z.string().min(1) }).nullable(),
    /** Reference period of the survey; null = not stated. */
    period: z.string().min(1).nullable(),
    publisher: z.string().min(1).nullable(),
    title: z.string().min(1).nullable(),
    url: z.url({ protocol: /^https$/ }).nullable(),
    /** Id of the text that names the figure without saying where it is from; words in benchmarks:namedIn. */
    namedIn: z.string().min(1).nullable(),
    /** second-hand: read in a text that cites the publisher. */
    seen: z.enum(['at-source', 'second-hand', 'source-unnamed']),
    asOf: day,
    checkAgain: day,
    end: day,
    definitionVersion: z.string().min(1),
  })
  .refine(
    (entry) => entry.publisher !== null || entry.namedIn !== null,
    'a publisher or a text that names it',
  )
  .refine(
    (entry) => entry.asOf <= entry.checkAgain && entry.checkAgain <= entry.end,
    'asOf <= checkAgain <= end',
  )
  .refine(
    (entry) => (entry.sectors === null) === (entry.nace === null),
    'sectors and NACE revision together',
  );

export type Benchmark = Readonly<z.infer<typeof benchmarkSchema>>;
