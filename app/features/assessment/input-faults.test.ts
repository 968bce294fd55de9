import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GOALS } from '#app/domain/questionnaire/profile.ts';
import { PROBLEM_STATUS } from '#app/domain/shared/problem.ts';
import {
  creationRequestSchema,
  evaluationRequestSchema,
  patchRequestSchema,
} from './assessment-request.schema.ts';
import { toPointer } from '#app/domain/shared/pointer.ts';
import { parseRequest } from './parse-request.ts';

const faultsOf = (body: unknown) => {
  const parsed = parseRequest(evaluationRequestSchema, body);
  return parsed.ok ? [] : (parsed.problem.errors ?? []);
};

describe('faults of an input', () => {
  it('have pointers as RFC 6901 writes them', () => {
    expect(toPointer(['answers', 'a/b~c', 0])).toBe('/answers/a~1b~0c/0');
    expect(toPointer([])).toBe('');
  });

  it('are of the closed list and point into the body, whatever is sent', () => {
    const schemas = [evaluationRequestSchema, creationRequestSchema, patchRequestSchema];
    const text = JSON.stringify;
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...schemas), (body, schema) => {
        const parsed = parseRequest(schema, body);
        if (parsed.ok) return;
        expect(parsed.problem.errors?.length, text(body)).toBeGreaterThan(0);
        for (const { code, pointer } of parsed.problem.errors ?? []) {
          expect(PROBLEM_STATUS[code]).toBe(422);
          expect(pointer === '' || pointer.startsWith('/')).toBe(true);
        }
      }),
    );
  });

  it('are none where a name carries a divider of lines, which becomes a space', () => {
    const parsed = parseRequest(patchRequestSchema, { revision: 1, firmName: 'Ost\u2028West\u2029AG' });
    expect(parsed.ok && parsed.value.firmName).toBe('Ost West AG');
  });

  it('name what is allowed where an option is not one, and where the value stood', () => {
    expect(
      faultsOf({ profile: { aiUse: 'often', goalStatus: { assistant: 'begun', coffee: 'none' } } }),
    ).toEqual([
      {
        pointer: '/profile/aiUse',
        code: 'unknown-option',
        allowed: ['none', 'private', 'testing', 'productive-one', 'productive-several'],
      },
      {
        pointer: '/profile/goalStatus/assistant',
        code: 'unknown-option',
        allowed: ['none', 'trying', 'in-use'],
      },
      { pointer: '/profile/goalStatus/coffee', code: 'unknown-option', allowed: [...GOALS] },
    ]);
    const [country] = faultsOf({ profile: { country: 'Germany' } });
    expect(country?.allowed).toHaveLength(40);
    expect(faultsOf({ done: ['sing'] })[0]?.allowed).toContain('find-out');
    expect(faultsOf({ profile: { country: 'DE', region: 'DEX' } })[0]?.allowed).toContain('DEA');
  });

  const time = { hoursPerWeek: 6, people: 2, hourlyCostEur: 52 };
  it.each([
    ['time alone', { goal: 'quotation', ...time }, []],
    ['loss alone', { goal: 'visual-inspection', lossEurPerYear: 9000 }, []],
    ['time and loss', { goal: 'planning-energy', ...time, lossEurPerYear: 9000, lossShareOverride: 0.1 }, []],
    [
      'neither',
      { goal: 'demand-forecasting', lossShareOverride: 0.1 },
      ['hoursPerWeek missing-field', 'people missing-field', 'hourlyCostEur missing-field'],
    ],
    [
      'time in part, beside a loss too',
      { goal: 'predictive-maintenance', people: 3, lossEurPerYear: 9000 },
      ['hoursPerWeek missing-field', 'hourlyCostEur missing-field'],
    ],
    [
      'a loss for a goal that avoids none',
      { goal: 'quotation', ...time, lossEurPerYear: 9000, lossShareOverride: 0.5 },
      ['lossEurPerYear unknown-field', 'lossShareOverride unknown-field'],
    ],
    ['a loss of nothing', { goal: 'planning-energy', lossEurPerYear: 0 }, ['lossEurPerYear out-of-range']],
  ])('are found in figures for the return: %s', (_name, useCase, expected) => {
    const found = faultsOf({ useCases: [useCase] }).map(
      ({ pointer, code }) => `${pointer.replace('/useCases/0/', '')} ${code}`,
    );
    expect(found).toEqual(expected);
  });

  it('say of a value of the wrong type nothing else', () => {
    expect(faultsOf({ profile: { goals: 'quotation' } })).toEqual([
      { pointer: '/profile/goals', code: 'wrong-type' },
    ]);
  });

  it('find every answer that is none of the three kinds', () => {
    const kinds = fc.record(
      {
        level: fc.jsonValue(),
        unknown: fc.jsonValue(),
        notApplicable: fc.jsonValue(),
        reason: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(kinds, (answer) => {
        const keys = Object.keys(answer).sort().join();
        const isLevel =
          keys === 'level' &&
          [0, 1, 2, 3, 4].includes(Number(answer.level)) &&
          typeof answer.level === 'number';
        const isUnknown = keys === 'unknown' && answer.unknown === true;
        const { reason } = answer;
        const hasReason = typeof reason === 'string' && reason.trim() !== '' && [...reason].length <= 200;
        const isNotApplicable = keys === 'notApplicable,reason' && answer.notApplicable === true && hasReason;
        const faults = faultsOf({ answers: { 'data.digital': answer } });
        // Control characters in a reason are looked at elsewhere.
        if (isNotApplicable && /\p{C}/u.test(reason)) return;
        expect(faults.length === 0).toBe(isLevel || isUnknown || isNotApplicable);
      }),
    );
  });

  it('are each named once', () => {
    const faults = faultsOf({ profile: { goals: ['x', 'x', 'x', 'x'] } });
    expect(new Set(faults.map((fault) => JSON.stringify(fault))).size).toBe(faults.length);
  });
});
