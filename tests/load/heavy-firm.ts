import type { Answer } from '../../app/domain/questionnaire/answers.ts';
import { ITEMS } from '../../app/domain/questionnaire/items.ts';

/** A level for each item in turn; a question mark where nobody can say. */
const LEVELS = ['031100', '00?202', '1010?1', '0111?0'].join('');

const toAnswer = (sign: string): Answer =>
  sign === '?' ? { unknown: true } : { level: Number(sign) as 0 | 1 | 2 | 3 | 4 };

/**
 * A firm that keeps the planner busy: little is there, three goals are wanted, and with the first step done a long
 * search begins for a way to the first pilot.
 */
export const HEAVY_FIRM = {
  profile: {
    role: 'owner',
    sizeClass: '10-49',
    sector: 'manufacturing',
    country: 'DE',
    region: 'DEA',
    aiUse: 'productive-several',
    exposure: 'reduced',
    goals: ['assistant', 'planning-energy', 'knowledge-search'],
    resources: { budgetEurPerYear: 50_000, staffDaysPerQuarter: 21 },
  },
  answers: Object.fromEntries(ITEMS.map((item, place) => [item, toAnswer(LEVELS.charAt(place))])),
  done: ['start-order-list'],
  useCases: [],
};
