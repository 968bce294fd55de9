import type { Answer, Answers } from '#app/domain/questionnaire/answers.ts';
import type { Item, Level } from '#app/domain/questionnaire/items.ts';
import { DIMENSIONS, itemsOf } from '#app/domain/questionnaire/items.ts';
import type {
  AiUse,
  Goal,
  GoalStatus,
  Profile,
  Sector,
  SizeClass,
} from '#app/domain/questionnaire/profile.ts';
import { seededRandom } from '#app/domain/shared/seeded-random.ts';

/** A made-up firm of the campaign: it has no name, as those of a real one have none here. */
export interface CampaignFirm {
  readonly profile: Profile;
  readonly answers: Answers;
  readonly district: string;
  /** How many of its first steps it says are done. */
  readonly done: number;
}

type Shares<Value extends string> = Readonly<Partial<Record<Value, number>>>;

/** Most firms of a chamber are small and of a few trades, and from where its town is. */
const SIZES: Shares<SizeClass> = { '1-9': 45, '10-49': 35, '50-249': 15, '250-499': 5 };
const SECTORS: Shares<Sector> = {
  ...{ manufacturing: 28, construction: 24, trade: 16, transport: 8, professional: 10 },
  ...{ hospitality: 6, ict: 4, health: 4 },
};
const DISTRICTS: Shares<string> = { d1: 50, d2: 30, d3: 20 };
const AI_USE: Shares<AiUse> = {
  ...{ none: 35, private: 28, testing: 22, 'productive-one': 10, 'productive-several': 5 },
};
const GOALS: Shares<Goal> = {
  ...{ assistant: 24, 'document-processing': 22, quotation: 18, 'knowledge-search': 12 },
  ...{ 'customer-service': 10, 'visual-inspection': 6, 'demand-forecasting': 8 },
};
const BUDGETS: Readonly<Record<SizeClass, number>> = {
  ...{ '1-9': 2_000, '10-49': 8_000, '50-249': 40_000, '250-499': 110_000, '500+': 280_000 },
};
const DAYS: Readonly<Record<SizeClass, number>> = {
  ...{ '1-9': 3, '10-49': 6, '50-249': 18, '250-499': 35, '500+': 70 },
};
/** Some subjects are harder everywhere: money for AI more than the data of daily work. */
const LEANINGS = { data: 0.4, skills: -0.1, cloud: 0.1, budget: -0.5 } as const;
const STATUS: Readonly<Record<AiUse, GoalStatus>> = {
  ...{ none: 'none', private: 'none', testing: 'trying', 'productive-one': 'in-use' },
  'productive-several': 'in-use',
};

function drawOf<Value extends string>(shares: Shares<Value>, chance: number): Value {
  const entries = Object.entries(shares) as [Value, number][];
  let rest = chance * entries.reduce((sum, [, share]) => sum + share, 0);
  const found = entries.find(([, share]) => (rest -= share) < 0) ?? entries[0];
  if (found === undefined) throw new Error('Nothing to draw from');
  return found[0];
}

/** Its own maturity, a leaning of each subject, and noise on each item; one answer in twenty nobody there can say. */
function answersOf(maturity: number, random: () => number): Answers {
  const bell = (): number => random() + random() + random() - 1.5;
  return Object.fromEntries(
    DIMENSIONS.flatMap((dimension) => {
      const leaning = maturity + LEANINGS[dimension] + 0.5 * bell();
      return itemsOf(dimension).map((item): [Item, Answer] => {
        if (random() < 0.05) return [item, { unknown: true }];
        const level = Math.min(4, Math.max(0, Math.round(leaning + bell()))) as Level;
        return [item, { level }];
      });
    }),
  );
}

function campaignFirm(random: () => number): CampaignFirm {
  const sizeClass = drawOf(SIZES, random());
  const aiUse = drawOf(AI_USE, random());
  const goals = [...new Set([drawOf(GOALS, random()), drawOf(GOALS, random())])];
  const scale = 0.5 + random();
  // Larger firms are further on, and who uses AI already is.
  const maturity =
    0.6 + (sizeClass === '1-9' ? 0 : 0.4) + (STATUS[aiUse] === 'none' ? 0 : 0.7) + 1.4 * random();
  return {
    profile: {
      ...{ role: 'owner', sector: drawOf(SECTORS, random()), sizeClass, country: 'DE', region: 'DE9' },
      ...{ aiUse, goals, exposure: 'any' },
      goalStatus: Object.fromEntries(goals.map((goal) => [goal, STATUS[aiUse]])),
      resources: {
        budgetEurPerYear: Math.round((BUDGETS[sizeClass] * scale) / 100) * 100,
        staffDaysPerQuarter: Math.max(1, Math.round(DAYS[sizeClass] * scale)),
      },
    },
    answers: answersOf(maturity, random),
    district: drawOf(DISTRICTS, random()),
    done: Math.floor(3 * random()),
  };
}

/** So many firms, always the same ones. */
export function campaignFirms(count: number): readonly CampaignFirm[] {
  const random = seededRandom(11);
  return Array.from({ length: count }, () => campaignFirm(random));
}
