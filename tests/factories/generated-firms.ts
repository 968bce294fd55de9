import type { Answer, Answers } from '#app/domain/questionnaire/answers.ts';
import type { Item, Level } from '#app/domain/questionnaire/items.ts';
import { DIMENSIONS, itemsOf } from '#app/domain/questionnaire/items.ts';
import type { Goal, GoalStatus } from '#app/domain/questionnaire/profile.ts';
import { AI_USES, GOALS, SECTORS, SIZE_CLASSES } from '#app/domain/questionnaire/profile.ts';
import type { PlanningFacts } from '#app/domain/roadmap/planning-firm.ts';
import { seededRandom } from '#app/domain/shared/seeded-random.ts';

const BUDGETS = {
  '1-9': 3_000,
  '10-49': 12_000,
  '50-249': 50_000,
  '250-499': 120_000,
  '500+': 300_000,
} as const;
const DAYS = { '1-9': 3, '10-49': 6, '50-249': 18, '250-499': 35, '500+': 70 } as const;

/**
 * A firm whose answers hang together: its own maturity, a leaning of each dimension, and noise on each item. About one
 * answer in twenty is "nobody here can say", one in fifty "does not apply".
 */
export function generateFirm(random: () => number, goalsToChoose: readonly Goal[] = GOALS): PlanningFacts {
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value;
  const bell = (): number => random() + random() + random() - 1.5;
  const sizeClass = pick(SIZE_CLASSES);
  const maturity = 1.7 + 1.1 * bell();
  const entries: [Item, Answer][] = DIMENSIONS.flatMap((dimension) => {
    const leaning = maturity + 0.7 * bell();
    return itemsOf(dimension).map((item): [Item, Answer] => {
      const level = Math.min(4, Math.max(0, Math.round(leaning + 1.3 * bell()))) as Level;
      const kind = random();
      if (kind < 0.05) return [item, { unknown: true }];
      return [
        item,
        kind < 0.07 && item.startsWith('cloud') ? { notApplicable: true, reason: 'x' } : { level },
      ];
    });
  });
  const goals = new Set<Goal>();
  for (let count = 1 + Math.floor(random() * 3); goals.size < count;) goals.add(pick(goalsToChoose));
  const aiUse = pick(AI_USES);
  const scale = 0.3 + 1.7 * random();
  const resources = {
    budgetEurPerYear: Math.round((BUDGETS[sizeClass] * scale) / 100) * 100,
    staffDaysPerQuarter: Math.max(1, Math.round(2 * DAYS[sizeClass] * scale) / 2),
  };
  return {
    asOf: '2026-11-23',
    answers: Object.fromEntries(entries) as Answers,
    aiUse,
    sizeClass,
    sector: pick(SECTORS),
    country: 'DE',
    goals: [...goals],
    goalStatus: Object.fromEntries([...goals].map((goal) => [goal, statusFor(aiUse, random())])),
    people:
      random() < 0.3
        ? Object.fromEntries([...goals].map((goal) => [goal, 1 + Math.floor(12 * random())]))
        : {},
    resources: random() < 0.1 ? null : resources,
    done: new Set(),
    dropped: new Set(),
  };
}

/** Who tests AI tries some of its goals; who works with it has some in daily use. */
function statusFor(aiUse: (typeof AI_USES)[number], chance: number): GoalStatus {
  if (aiUse === 'testing') return chance < 0.3 ? 'trying' : 'none';
  if (aiUse === 'none' || aiUse === 'private') return 'none';
  return chance < 0.25 ? 'in-use' : chance < 0.4 ? 'trying' : 'none';
}

export function generateFirms(
  count: number,
  seed: number,
  goalsToChoose: readonly Goal[] = GOALS,
): readonly PlanningFacts[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => generateFirm(random, goalsToChoose));
}

/** The same firm with every item of a dimension at level 0. */
export function withDimensionAtZero(
  firm: PlanningFacts,
  dimension: (typeof DIMENSIONS)[number],
): PlanningFacts {
  const zeros = itemsOf(dimension).map((item) => [item, { level: 0 }] as const);
  return { ...firm, answers: { ...firm.answers, ...(Object.fromEntries(zeros) as Answers) } };
}
