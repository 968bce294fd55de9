import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import german from '#locales/de/measures.json' with { type: 'json' };
import english from '#locales/en/measures.json' with { type: 'json' };
import { GOALS } from '../../questionnaire/profile.ts';
import { MEASURES } from './measures.ts';

const text = z
  .string()
  .min(20)
  .refine((value) => value === value.trim() && value === value.normalize('NFC'), 'trimmed and composed')
  .refine((value) => !/[{}<>#'"]/u.test(value), 'nothing that a message format would read as code')
  .refine((value) => /[.?!]$/u.test(value), 'whole sentences');

const sentencesOf = (value: string): number => value.split(/[.?!](?:\s|$)/u).filter(Boolean).length;

const measureWords = z.strictObject({
  title: z.string().min(10).max(60).regex(/[^.]$/u),
  why: text.refine((value) => sentencesOf(value) <= 3, 'one or two sentences'),
  what: text.refine((value) => sentencesOf(value) >= 2, 'says what happens and how it begins'),
  doneWhen: text,
  evidence: text,
});
const pilotWords = measureWords.extend({ small: z.strictObject({ what: text }) });
const formWords = z.strictObject({ title: z.string().min(5), hint: text });
const label = z.string().min(5);

const pilotIds = MEASURES.filter((measure) => measure.kind === 'pilot').map((measure) => measure.id);
const otherIds = MEASURES.filter((measure) => measure.kind !== 'pilot').map((measure) => measure.id);

const catalogueWords = z.strictObject({
  measures: z.strictObject({
    ...Object.fromEntries(pilotIds.map((id) => [id, pilotWords])),
    ...Object.fromEntries([...otherIds, 'find-out'].map((id) => [id, measureWords])),
  }),
  forms: z.strictObject({ own: formWords, bought: formWords, normal: formWords, small: formWords }),
  qualities: z.strictObject({ study: label, survey: label, vendor: label, estimate: label }),
  savings: z.strictObject(Object.fromEntries(GOALS.map((goal) => [goal, text]))),
});

describe.each([
  ['de', german],
  ['en', english],
] as const)('words of the measures in %s', (_locale, words) => {
  it('says everything about every measure, and nothing about others', () => {
    const parsed = catalogueWords.safeParse(words);
    expect(
      parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    ).toEqual([]);
  });

  it('is written for each measure, never copied from another', () => {
    const seen = new Map<string, string>();
    for (const [id, entry] of Object.entries(words.measures)) {
      for (const field of ['title', 'why', 'what', 'doneWhen'] as const) {
        expect(seen.get(entry[field]) ?? id, `${id}.${field}`).toBe(id);
        seen.set(entry[field], id);
      }
    }
  });
});
