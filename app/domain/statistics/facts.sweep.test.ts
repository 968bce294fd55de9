import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftFaults } from '#app/domain/assessment/completeness.ts';
import { evaluate } from '#app/domain/evaluation/evaluate.ts';
import { CURRENT_METHOD } from '#app/domain/evaluation/method.ts';
import type { Answer, Answers } from '#app/domain/questionnaire/answers.ts';
import type { Level } from '#app/domain/questionnaire/items.ts';
import { DIMENSIONS, ITEMS, LEVELS } from '#app/domain/questionnaire/items.ts';
import type { Goal } from '#app/domain/questionnaire/profile.ts';
import { AI_USES, GOAL_STATUSES, GOALS, SECTORS, SIZE_CLASSES } from '#app/domain/questionnaire/profile.ts';
import { HEADLINES } from '#app/domain/roadmap/roadmap-result.ts';
import { GATES } from '#app/domain/scoring/gates.ts';
import { JOINERY, SAMPLE_DAY, toSampleInput } from '#tests/factories/firms.ts';
import { factsOf, gateColumn, goalColumn, levelColumn, scoreColumn } from './facts.ts';

const TYPED = 'von Hand geschrieben';
const BANDS = ['starting', 'exploring', 'applying', 'scaling', 'leading'];

const answer = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...LEVELS).map((level): Answer => ({ level })) },
  { weight: 2, arbitrary: fc.constant<Answer>({ unknown: true }) },
  {
    weight: 1,
    arbitrary: fc.string().map((text): Answer => ({ notApplicable: true, reason: `${TYPED} ${text}` })),
  },
);
const answers = fc
  .tuple(...ITEMS.map(() => answer))
  .map((given): Answers => Object.fromEntries(ITEMS.map((item, index) => [item, given[index]])))
  .filter((given) => draftFaults({}, given).length === 0);
const firm = fc.record({
  answers,
  campaign: fc.option(fc.constantFrom('kammer-a', 'kammer-b'), { nil: null }),
  district: fc.option(fc.constantFrom('nord', 'west'), { nil: null }),
  aiUse: fc.constantFrom(...AI_USES),
  sizeClass: fc.constantFrom(...SIZE_CLASSES),
  sector: fc.constantFrom(...SECTORS),
  goals: fc.uniqueArray(fc.constantFrom<Goal>(...GOALS), { maxLength: 3 }),
  status: fc.constantFrom(...GOAL_STATUSES),
  firmName: fc.string().map((text) => `${TYPED} ${text}`),
});

function toFacts({
  answers: given,
  campaign,
  district,
  firmName,
  status,
  ...told
}: typeof firm extends fc.Arbitrary<infer T> ? T : never) {
  const [first] = told.goals;
  const profile = { ...JOINERY.profile, ...told, goalStatus: first ? { [first]: status } : {} };
  const input = { ...toSampleInput({ ...JOINERY, profile, answers: given, useCases: [] }) };
  const result = { ...evaluate(CURRENT_METHOD, input, SAMPLE_DAY), inputHash: TYPED };
  const content = { campaign, district, profile, answers: given, firmName };
  return { facts: factsOf(content, result), result, profile };
}

const CODES: ReadonlySet<unknown> = new Set([
  ...[...SIZE_CLASSES, ...SECTORS, ...AI_USES, ...GOALS, ...HEADLINES, ...BANDS],
  ...GOAL_STATUSES,
  ...['2026-2', '2026-Q4', 'DE', 'DE2', 'kammer-a', 'kammer-b', 'nord', 'west'],
]);

describe('facts of any firm', () => {
  it('hold codes and whole numbers, and nothing that anybody typed', () => {
    fc.assert(
      fc.property(firm, (told) => {
        const { facts } = toFacts(told);
        const strange = Object.values(facts).filter(
          (value) => value !== null && !Number.isInteger(value) && !CODES.has(value),
        );
        expect(strange).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('hold every answer, gate, goal and score in a column of its own', () => {
    fc.assert(
      fc.property(firm, (told) => {
        const { facts, result, profile } = toFacts(told);
        const level = (code: number | null): Answer | undefined => {
          if (code === null) return undefined;
          if (code >= 0) return { level: code as Level };
          return code === -1 ? { unknown: true } : { notApplicable: true, reason: expect.any(String) };
        };
        for (const item of ITEMS) expect(told.answers[item]).toEqual(level(facts[levelColumn(item)]));
        expect(GATES.filter(({ id }) => facts[gateColumn(id)] === 1).map(({ id }) => id)).toEqual(
          result.gates.map(({ id }) => id),
        );
        expect(GATES.filter(({ id }) => facts[gateColumn(id)] === -1).map(({ id }) => id)).toEqual(
          result.unknownGates.map(({ id }) => id),
        );
        expect(GOALS.filter((goal) => facts[goalColumn(goal)] !== null).toSorted()).toEqual(
          profile.goals.toSorted(),
        );
        for (const goal of profile.goals) {
          expect(facts[goalColumn(goal)]).toBe(profile.goalStatus[goal] ?? 'none');
        }
        expect(facts.firstGoal).toBe(profile.goals[0] ?? null);
        const back = (tenths: number | null) => (tenths === null ? null : tenths / 10);
        for (const id of DIMENSIONS) expect(back(facts[scoreColumn(id)])).toBe(result.dimensions[id].score);
        expect([back(facts.overallScoreTenths), facts.band]).toEqual([
          result.overall.score,
          result.overall.band,
        ]);
        expect([facts.stepsPlanned, facts.headline]).toEqual([
          result.roadmap.steps.length,
          result.roadmap.headline,
        ]);
      }),
      { numRuns: 60 },
    );
  });
});
