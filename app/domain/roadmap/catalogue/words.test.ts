import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import german from '#locales/de/measures.json' with { type: 'json' };
import english from '#locales/en/measures.json' with { type: 'json' };
import { GOALS } from '../../questionnaire/profile.ts';
import { LOSS_SAVINGS } from '../savings.ts';
import { MEASURES } from './measures.ts';

const text = z
  .string()
  .min(20)
  .refine((value) => value === value.trim() && value === value.normalize('NFC'), 'trimmed and composed')
  .refine((value) => !/[{}<>#'"]/u.test(value), 'nothing that a message format would read as code')
  .refine((value) => /[.?!]$/u.test(value), 'whole sentences');

/** What a third of a page of the PDF holds. */
const MOST_SIGNS = 1_450;

const sentencesOf = (value: string): number => value.split(/[.?!](?:\s|$)/u).filter(Boolean).length;

const measureWords = z.strictObject({
  title: z.string().min(10).max(60).regex(/[^.]$/u),
  why: text.refine((value) => sentencesOf(value) <= 3, 'one or two sentences'),
  what: text.refine((value) => sentencesOf(value) >= 2, 'says what happens and how it begins'),
  firstAction: text
    .max(190)
    .refine((value) => sentencesOf(value) <= 2, 'one thing for half an hour, not a programme'),
  doneWhen: text,
  evidence: text,
});
const pilotWords = measureWords.extend({ small: z.strictObject({ what: text }) });
const formWords = z.strictObject({ title: z.string().min(5), hint: text });
const label = z.string().min(5);

interface Entry {
  readonly title: string;
  readonly why: string;
  readonly what: string;
  readonly small?: { readonly what: string };
  readonly firstAction: string;
  readonly doneWhen: string;
  readonly evidence: string;
}

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
  losses: z.strictObject(Object.fromEntries(Object.keys(LOSS_SAVINGS).map((goal) => [goal, text]))),
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
      for (const field of ['title', 'why', 'what', 'firstAction', 'doneWhen'] as const) {
        expect(seen.get(entry[field]) ?? id, `${id}.${field}`).toBe(id);
        seen.set(entry[field], id);
      }
    }
  });

  it('fits on a third of a page, a trial in its longer form', () => {
    for (const [id, entry] of Object.entries<Entry>(words.measures)) {
      const what = Math.max(entry.what.length, entry.small?.what.length ?? 0);
      const rest = [entry.title, entry.why, entry.firstAction, entry.doneWhen, entry.evidence];
      expect(rest.join('').length + what, id).toBeLessThanOrEqual(MOST_SIGNS);
    }
  });

  it('names the second source wherever there is one', () => {
    const entries: Readonly<Record<string, Entry>> = words.measures;
    for (const { id, evidence } of MEASURES) {
      const said = entries[id]?.evidence ?? '';
      if (evidence.url === null) continue;
      const host = new URL(evidence.url).hostname.replace(/^www\./u, '');
      expect(said.includes(host) || said.includes(evidence.publisher), `${id}: ${host}`).toBe(true);
    }
  });

  it('says on the card of a trial that costs nothing what free services may not be fed', () => {
    const entries: Readonly<Record<string, Entry>> = words.measures;
    const free = MEASURES.filter(
      ({ kind, forms }) =>
        kind === 'pilot' &&
        forms.some((form) => form.id === 'small' && !('budget.earmarked' in form.requires)),
    );
    expect(free.length).toBeGreaterThanOrEqual(3);
    for (const { id } of free) {
      expect(entries[id]?.small?.what, id).toMatch(
        /free services get no|In kostenlose Dienste gehören keine/iu,
      );
    }
  });

  it('lets every trial begin with what the task costs today', () => {
    for (const [id, entry] of Object.entries<Entry>(words.measures)) {
      if (entry.small === undefined) continue;
      for (const what of [entry.what, entry.small.what]) {
        expect(what, id).toMatch(/first (?:four )?weeks?|(?:ersten vier|erste|ersten) Wochen?/iu);
      }
    }
  });
});
