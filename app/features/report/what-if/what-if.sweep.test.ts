import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CURRENT_METHOD } from '#app/domain/evaluation/method.ts';
import { UNKNOWN_CHOICE } from '#app/domain/questionnaire/answers.ts';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import { JOINERY, SAMPLE_DAY, toSampleInput } from '#tests/factories/firms.ts';
import { evaluateWhatIf } from './evaluate-what-if.ts';
import { BUDGET, DAYS, readWhatIf } from './what-if-form.ts';

const basis = { method: CURRENT_METHOD.version, asOf: SAMPLE_DAY };
const joinery = toSampleInput(JOINERY);

describe('what was typed to try out', () => {
  it('survives anything a form may hold, and always gives a firm that can be evaluated', () => {
    const value = fc.oneof(fc.string(), fc.constantFrom('0', '4', '5', UNKNOWN_CHOICE, 'not-applicable', ''));
    const fields = fc.dictionary(fc.constantFrom(...ITEMS, BUDGET, DAYS, 'intent'), value);
    fc.assert(
      fc.property(fields, (typed) => {
        const { input } = readWhatIf(typed, { today: joinery, locale: 'en' });
        expect(Object.keys(input.answers).sort()).toEqual([...ITEMS].sort());
        expect(evaluateWhatIf(input, basis).overall.low).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 100 },
    );
  });
});
