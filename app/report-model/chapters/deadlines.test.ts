import { describe, expect, it } from 'vitest';
import { endsAndBegins } from '#app/domain/registers/ends-and-begins.ts';
import { planInput } from '#tests/factories/plans.ts';
import type { ReportInput } from '../report-input.ts';
import { toDeadlines } from './deadlines.view-model.ts';

const input = planInput('foundation-first', 'en');
const soon = endsAndBegins({ country: 'DE', region: 'DE2', sizeClass: '10-49', on: input.result.asOf });
/** The firm of the plan uses AI privately and makes no goods. */
const NOT_ITS_OWN = ['ai-act-marking', 'product-liability', 'data-act-fees'];
const own = soon.filter(({ id }) => !NOT_ITS_OWN.includes(id));
const [ending] = soon.filter(({ kind }) => kind === 'ends');
if (ending === undefined) throw new Error('a programme of the register ends within 90 days of November 2026');

describe('what ends or begins within 90 days', () => {
  it('is named with its day', () => {
    const { title, entries } = toDeadlines(input) ?? {};
    expect(title).toBe('In the next 90 days');
    expect(entries).toHaveLength(own.length);
    expect(entries?.every((entry) => /20\d\d/.test(entry))).toBe(true);
  });

  it('says of a programme what it is, since its name may not', () => {
    const { entries = [] } = toDeadlines(input) ?? {};
    expect(entries.find((entry) => entry.includes('Mittelstand-Digital'))).toBe(
      'Only until 31\u00a0December 2026: Mittelstand-Digital Zentren (Advice and training)',
    );
  });

  it('counts from the day somebody looks at the page, on paper from its own', () => {
    const entriesOn = (lookedAtOn: string) => toDeadlines({ ...input, lookedAtOn })?.entries ?? [];
    const [ended] = toDeadlines(input)?.entries.filter((entry) => entry.startsWith('Only until')) ?? [];
    expect(entriesOn(input.result.asOf)).toContain(ended);
    expect(entriesOn('2027-06-01')).not.toContain(ended);
  });

  it('leaves out what the ledger found not to suit the firm', () => {
    const unsuitable = {
      ...{ id: ending.id, kind: 'funding', verdict: 'not-for-you' as const, reasons: ['ends'] },
      ...{ needs: [], alwaysListed: false },
    };
    const result = { ...input.result, providers: [unsuitable] };
    expect(toDeadlines({ ...input, result })?.entries ?? []).toHaveLength(own.length - 1);
  });

  it('leaves to the chapter on the law what binds others, and what comes with using AI where nobody does', () => {
    const begins = ({ aiUse, sector }: Pick<ReportInput['facts']['profile'], 'aiUse' | 'sector'>) => {
      const profile = { ...input.facts.profile, ...(aiUse && { aiUse }), ...(sector && { sector }) };
      const said = toDeadlines({ ...input, facts: { ...input.facts, profile } })?.entries ?? [];
      return said.filter((entry) => entry.startsWith('From '));
    };
    expect(begins({ aiUse: 'none', sector: 'trade' })).toEqual([
      'From 1\u00a0January 2027: Sending e-invoices, from €800,000 turnover the year before (Germany)',
    ]);
    expect(begins({ aiUse: 'private', sector: 'trade' })).toHaveLength(2);
    expect(begins({ aiUse: 'private', sector: 'manufacturing' })).toHaveLength(3);
  });

  it('puts what has a day to be kept before a ban that asks nothing of anybody here', () => {
    const entries = toDeadlines(input)?.entries ?? [];
    expect(entries.findIndex((entry) => entry.includes('further uses that are banned'))).toBe(
      entries.length - 1,
    );
    expect(entries[0]).toMatch(/^Only until/);
  });
});
