import { describe, expect, it } from 'vitest';
import { endsAndBegins } from '#app/domain/registers/ends-and-begins.ts';
import { planInput } from '#tests/factories/plans.ts';
import { toDeadlines } from './deadlines.view-model.ts';

const input = planInput('foundation-first', 'en');
const soon = endsAndBegins({ country: 'DE', region: 'DE2', sizeClass: '10-49', on: input.result.asOf });
const [ending] = soon.filter(({ kind }) => kind === 'ends');
if (ending === undefined) throw new Error('a programme of the register ends within 90 days of November 2026');

describe('what ends or begins within 90 days', () => {
  it('is named with its day', () => {
    const { title, entries } = toDeadlines(input) ?? {};
    expect(title).toBe('In the next 90 days');
    expect(entries).toHaveLength(soon.length);
    expect(entries?.every((entry) => /20\d\d/.test(entry))).toBe(true);
  });

  it('leaves out what the ledger found not to suit the firm', () => {
    const unsuitable = {
      ...{ id: ending.id, kind: 'funding', verdict: 'not-for-you' as const, reasons: ['ends'] },
      ...{ needs: [], alwaysListed: false },
    };
    const result = { ...input.result, providers: [unsuitable] };
    expect(toDeadlines({ ...input, result })?.entries ?? []).toHaveLength(soon.length - 1);
  });
});
