import { describe, expect, it } from 'vitest';
import type { ProfileDraft } from '#app/domain/questionnaire/profile.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import {
  JOINERY_STEPS,
  LOCKED_ASSISTANT,
  PLAN_NAMES,
  planInput,
  PLANS,
  remarkOn,
} from '#tests/factories/plans.ts';
import type { ReportInput } from '../report-input.ts';
import { monthText } from '../wording.ts';
import { toBenefit } from './first-benefit.ts';
import { claimOfGoals, toLocked } from './locked.view-model.ts';
import { toPlan } from './plan.view-model.ts';
import { toReturns } from './returns.view-model.ts';
import { toSteps } from './steps.view-model.ts';
import { toSummary } from './summary.view-model.ts';

const summaryOf = (input: ReportInput) => toSummary(input, toReturns(input));
const chaptersOf = (input: ReportInput) => ({
  summary: summaryOf(input),
  plan: toPlan(input),
  steps: toSteps(input),
  locked: toLocked(input),
});

const texts = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(texts) : [];
};
const each = LOCALES.flatMap((locale) => PLAN_NAMES.map((name) => [name, locale] as const));

describe.each(each)('the plan of %s in %s', (name, locale) => {
  const input = planInput(name, locale);
  const { roadmap, gates, unknownGates } = input.result;
  const { t } = input.translator;
  const chapters = chaptersOf(input);
  const all = texts(chapters);

  it('is finished in every word', () =>
    expect(all.filter((text) => /undefined|NaN|\[object|\{\w+\}|plural,/.test(text))).toEqual([]));

  it('speaks of months, never of quarters of the plan', () =>
    expect(
      all.filter((text) => /Quartal\b.*Plan|quarters of the plan|acht Quartale|eight quarters/.test(text)),
    ).toEqual([]));

  it('says that every goal is in the plan only while nothing is locked', () => {
    const claims = [
      t('report:locked.goals.routine'),
      t('report:locked.goals.trial'),
      t('report:locked.leadNone'),
    ];
    const said = claims.filter((claim) => all.some((text) => text.includes(claim)));
    if (roadmap.locked.length > 0) expect(said).toEqual([]);
    else expect(chapters.locked.lead).toContain(t('report:locked.leadNone'));
  });

  it('says that nothing stands in the way only where nothing is open either', () => {
    const isFree = gates.length + unknownGates.length === 0;
    expect(chapters.summary.spoken.includes(t('report:summary.noGates'))).toBe(isFree);
    expect(chapters.summary.blockers.entries.includes(t('report:summary.blockers.none'))).toBe(isFree);
  });

  it('names one month of the trial in headline, figure, step and text to read aloud', () => {
    const { trialFrom } = roadmap.firstBenefit;
    if (trialFrom === null) return;
    const month = monthText(input.translator, trialFrom);
    const trial = roadmap.steps.find(({ kind }) => kind === 'pilot');
    expect(trial?.from.slice(0, 7)).toBe(trialFrom);
    expect(chapters.summary.headline.benefit).toContain(month);
    expect(chapters.summary.figures[0]?.value).toBe(month);
    expect(chapters.summary.spoken.join(' ')).toContain(month);
  });

  it('names one month of routine, that after the roll-out', () => {
    const { routineFrom } = roadmap.firstBenefit;
    const month = routineFrom === null ? null : monthText(input.translator, routineFrom);
    const said = t('report:summary.benefit.routine', { month: month ?? '' });
    expect(chapters.summary.headline.benefit.includes(said)).toBe(month !== null);
  });

  it('gives steps one number everywhere', () => {
    const numbers = roadmap.steps.map(({ number }) => String(number));
    expect(chapters.steps.entries.map(({ number }) => number)).toEqual(numbers);
    expect(chapters.plan.plot?.steps.map(({ number }) => number) ?? []).toEqual(numbers);
    if (numbers.length > 0)
      expect(chapters.summary.next.map(({ number }) => number)).toEqual(numbers.slice(0, 3));
  });

  it('says once that the high estimate asks for more than there is, and marks only the steps that do it', () => {
    const isTight = roadmap.steps.some(({ bridge }) => Object.values(bridge).includes('only-at-low'));
    const marked = chapters.steps.entries.filter(({ tight }) => tight !== null);
    expect(marked.length > 0).toBe(isTight);
    expect(marked.length).toBeLessThanOrEqual(2);
    const { tight } = chapters.plan;
    expect(tight !== null).toBe(isTight);
    for (const { number } of marked)
      expect(tight).toMatch(new RegExp(`(?:Schritt|step|étape|stap|steg) ${number}\\b`));
  });

  it('gives every card a first action, and the first of them as what to do this week', () => {
    const [first] = roadmap.steps;
    const id = first?.measure ?? roadmap.nextIfResources[0]?.measure;
    expect(chapters.steps.entries.filter(({ firstAction }) => firstAction === '')).toEqual([]);
    const action = chapters.summary.thisWeek?.action;
    if (first?.measure !== 'find-out') expect(action).toBe(id && t(`measures:measures.${id}.firstAction`));
    const asked = first?.measure === 'find-out' ? first.because : [];
    for (const cause of asked.slice(0, 3)) {
      if ('item' in cause) expect(action).toContain(t(`questionnaire:items.${cause.item}.title`));
    }
    expect(chapters.summary.thisWeek?.done?.measure).toBe(first?.measure);
  });
});

const benefitOf = (input: ReportInput): string => toBenefit(input).join(' ');

describe('the headline beside its plan', () => {
  it('names what lays the foundation, then the trial in its month', () =>
    expect(benefitOf(planInput('foundation-first', 'de'))).toMatch(
      /^Zum Fundament gehört „Eine gemeinsame Auftragsliste.*“; ab April 2027 folgt der Versuch/,
    ));

  it('says first of the first step of the plan alone', () => {
    const steps = PLANS['foundation-first'].result.roadmap.steps.slice(1);
    expect(benefitOf(planInput('foundation-first', 'de', { steps }))).toMatch(
      /^Erst „Eine gemeinsame Auftragsliste.*“, dann ab April 2027 der Versuch/,
    );
  });

  it('says where to read what is missing for routine, where it is locked', () => {
    const steps = JOINERY_STEPS.filter(({ kind }) => kind !== 'roll-out');
    const firstBenefit = {
      ...PLANS['foundation-first'].result.roadmap.firstBenefit,
      ...{ routineFrom: null, reason: 'routine-beyond-plan' as const },
    };
    const locked = [{ ...LOCKED_ASSISTANT, measure: 'roll-out-quotation' }];
    const said = benefitOf(planInput('foundation-first', 'de', { steps, firstBenefit, locked }));
    expect(said).toMatch(/nicht\. Was dafür fehlt, steht unter „Was noch nicht hineinpasst“\.$/);
  });

  it('says no first where the trial begins at once', () =>
    expect(benefitOf(planInput('pilot-ready', 'en'))).toMatch(/^The trial for .* begins in December 2026\./));

  it('says of a running trial that it runs, what comes first beside it, and when it is routine', () => {
    const input = planInput('continue-trial', 'de');
    expect(benefitOf(input)).toMatch(
      /^Erst „Vor der Ausgabe .+“; daneben läuft der Versuch zu „.+“ weiter\. .*Juni 2027/,
    );
    const isDecidedFirst = input.result.roadmap.steps.slice(1);
    expect(benefitOf(planInput('continue-trial', 'de', { steps: isDecidedFirst }))).toMatch(
      /^Der Versuch zu „.+“ läuft schon\. .*Juni 2027/,
    );
  });

  it.each(LOCALES)('names in %s beside a running trial the step the plan begins with', (locale) => {
    const input = planInput('continue-trial', locale);
    const { headline, next } = summaryOf(input);
    expect(headline.benefit).toContain(next[0]?.title);
  });

  it('names the trial that runs where the first goal is another one', () => {
    const input = planInput('continue-trial', 'en');
    const profile = {
      ...input.facts.profile,
      goals: ['quotation', 'software'] as const,
      goalStatus: { software: 'trying' } as const,
    };
    const said = benefitOf({ ...input, facts: { ...input.facts, profile } });
    expect(said).toMatch(
      /^The trial for “[^”]*oftware[^”]*” is already running\. The trial for “Writing quotes/,
    );
  });

  it('says of a locked trial where to read what is missing', () =>
    expect(benefitOf(planInput('nothing-to-spend', 'de'))).toContain('Was noch nicht hineinpasst'));

  it('says of goals in daily work that they are, and of none that none is chosen', () => {
    const scale = planInput('scale', 'en');
    expect(benefitOf(scale)).toBe('All chosen goals are already part of daily work.');
    const profile: ProfileDraft = { ...scale.facts.profile, goals: [] };
    expect(benefitOf({ ...scale, facts: { ...scale.facts, profile } })).toMatch(/^No goal is chosen yet/);
  });

  it('never says of a goal that was given up that it is part of daily work', () => {
    const scale = planInput('scale', 'en');
    const profile: ProfileDraft = { ...scale.facts.profile, goalStatus: {} };
    const progress = {
      remarks: [remarkOn('pilot-quotation', 'dropped')],
      ...{ asOf: '2027-02-10', firstPlan: scale.result.roadmap },
    };
    expect(benefitOf({ ...scale, progress, facts: { ...scale.facts, profile } })).toBe(
      '“Writing quotes faster” is not pursued any further.',
    );
  });

  it('has words of its own for each of the seven', () => {
    const title = (locale: Locale, name: (typeof PLAN_NAMES)[number]): string =>
      summaryOf(planInput(name, locale)).headline.title;
    for (const locale of LOCALES) expect(new Set(PLAN_NAMES.map((name) => title(locale, name))).size).toBe(7);
  });
});

const kept = PLANS['foundation-first'].result.roadmap.steps;
const withoutRollOuts = kept.filter(({ kind }) => kind !== 'roll-out');

describe('what is claimed of the goals', () => {
  const goals = (...chosen: NonNullable<ProfileDraft['goals']>): ProfileDraft => ({ goals: chosen });
  it.each<[string, readonly (typeof kept)[number][], ProfileDraft, string | null]>([
    ['no goal', kept, goals(), null],
    ['one with its roll-out', kept, goals('quotation'), 'routine'],
    ['two, one without a roll-out', kept, goals('quotation', 'assistant'), 'trial'],
    ['one without a roll-out', withoutRollOuts, goals('quotation'), 'trial'],
    ['one without any step', kept, goals('quotation', 'software'), null],
    ['one in use', kept, { ...goals('software'), goalStatus: { software: 'in-use' } }, null],
    ['one being tried', [], { ...goals('software'), goalStatus: { software: 'trying' } }, 'trial'],
  ])('%s', (_, steps, profile, claim) => expect(claimOfGoals({ steps }, profile)).toBe(claim));
});

describe('a plan without steps', () => {
  const next = toPlan(planInput('nothing-to-spend', 'en')).next;

  it('shows what two days would make possible, how it begins and who helps for nothing', () => {
    expect(next?.title).toBe('If you find two days a quarter');
    expect(next?.entries).toHaveLength(3);
    expect(next?.firstAction).toMatch(/^The first half-hour: ./);
    expect(next?.help.length).toBeGreaterThan(0);
  });

  it('asks for as many days as the longest of the steps takes, and promises nothing where money is lacking too', () => {
    const [first, second, third] = PLANS['nothing-to-spend'].result.roadmap.nextIfResources;
    if (!first || !second || !third) throw new Error('three steps would come first');
    const titleWith = (last: typeof third): string | undefined =>
      toPlan(planInput('nothing-to-spend', 'en', { nextIfResources: [first, second, last] })).next?.title;
    expect(titleWith({ ...third, staffDays: { low: 2.5, high: 8 } })).toBe('If you find 2.5 days a quarter');
    expect(titleWith({ ...third, costEur: { low: 300, high: 900 } })).toBe(
      'What would come first with money and days',
    );
  });

  it('keeps what is well and asks nobody to do anything this week', () => {
    const { thisWeek, figures } = summaryOf(planInput('keep', 'de'));
    expect(thisWeek).toBeNull();
    expect(figures).toHaveLength(1);
  });
});

describe('what is locked', () => {
  const lockedWith = (reasons: readonly string[]) =>
    toLocked(
      planInput('foundation-first', 'en', {
        locked: [
          {
            ...LOCKED_ASSISTANT,
            missing: { ...LOCKED_ASSISTANT.missing, costEur: 0, staffDays: 0, reasons },
          },
        ],
      }),
    ).entries[0];

  it('says once how much more money and days bring it into the plan', () => {
    const [entry] = toLocked(planInput('foundation-first', 'en')).entries;
    expect(entry?.missing).toEqual([]);
    expect(entry?.unlock).toEqual([
      'With €1,500 more a year it fits into the plan.',
      'With 2 more days a quarter it fits into the plan.',
    ]);
  });

  it('rounds up what more money would be enough: an estimate in single euros would claim to be exact', () => {
    const unlock = [{ kind: 'money', amount: 38_434, route: null, share: null }] as const;
    const input = planInput('foundation-first', 'en', { locked: [{ ...LOCKED_ASSISTANT, unlock }] });
    expect(toLocked(input).entries[0]?.unlock).toEqual(['With €39,000 more a year it fits into the plan.']);
  });

  it('names the nearest first, and how many levels are missing beyond what the plan brings', () => {
    const missing = { ...LOCKED_ASSISTANT.missing, items: { 'data.digital': 4, 'cloud.exit': 4 } as const };
    const input = planInput('foundation-first', 'en', { locked: [{ ...LOCKED_ASSISTANT, missing }] });
    const answers = {
      ...input.facts.answers,
      'data.digital': { level: 1 },
      'cloud.exit': { level: 3 },
    } as const;
    const roadmap = { ...input.result.roadmap, steps: [] };
    const [entry] = toLocked({
      ...input,
      facts: { ...input.facts, answers },
      result: { ...input.result, roadmap },
    }).entries;
    expect(entry?.missing.map((text) => /^(\w+ levels?) more/.exec(text)?.[1])).toEqual([
      'One level',
      '3 levels',
    ]);
    expect(entry?.short).toMatch(
      /^After this plan, one more level is needed in “.*”\. 3 more levels are needed in “.*”\./,
    );
  });

  it('names questions that lack as much together, and explains once what holds for several', () => {
    const missing = {
      ...LOCKED_ASSISTANT.missing,
      ...{ costEur: 0, staffDays: 0, reasons: ['steps'] as const },
      items: { 'data.digital': 4, 'data.quality': 4, 'cloud.exit': 4 } as const,
    };
    const unlock = [{ kind: 'small-form', amount: null, route: null, share: null }] as const;
    const entry = { ...LOCKED_ASSISTANT, missing, unlock };
    const input = planInput('foundation-first', 'en', { locked: [entry, entry], steps: [] });
    const levels = { 'data.digital': 3, 'data.quality': 3, 'cloud.exit': 1 } as const;
    const told = Object.entries(levels).map(([item, level]) => [item, { level }]);
    const answers = { ...input.facts.answers, ...Object.fromEntries(told) };
    const [first, second] = toLocked({ ...input, facts: { ...input.facts, answers } }).entries;
    expect(first?.short).toMatch(
      /^After this plan, one more level is needed in each of “[^”]*” and “[^”]*”\. 3 /,
    );
    expect(first?.short).toMatch(/two years are not enough for it\. The small trial fits more easily: with/);
    expect(second?.short).toMatch(/For this, too, two years are not enough\. Here, too, the small trial/);
  });

  it.each(['not-applicable', 'after', 'steps', 'earlier-goals'])('has words for %s', (reason) =>
    expect(lockedWith([reason])?.missing).toEqual([translatorFor('en').t(`report:locked.reasons.${reason}`)]),
  );
});

describe('a step', () => {
  const cards = toSteps(planInput('foundation-first', 'en')).entries;
  const card = (measure: string) => cards.find((entry) => entry.measure === measure);

  it('says its months as people do, and one date with them', () => {
    expect(card('find-out')?.months).toBe('December 2026');
    expect(card('start-order-list')?.months).toBe('December 2026 to January 2027');
    expect(card('pilot-quotation')?.months).toBe('April to June 2027');
    const when = (measure: string) => card(measure)?.facts[0];
    expect(when('find-out')).toEqual({ label: 'When', value: 'December 2026, by the 31st' });
    expect(when('pilot-quotation')).toEqual({
      label: 'When',
      value: 'April to June 2027, done by 30\u00a0June',
    });
  });

  it('gives its causes as sentences: what can hurt first, then the goals, then the answers', () => {
    expect(card('agree-data-rules')?.because).toEqual([
      'Today anybody can enter customer data into an outside service.',
      expect.stringMatching(/^Your goals “.*” and “.*” build on it\.$/),
      expect.stringMatching(/^You stand at level 0 of 4 in “.*”\.$/),
    ]);
    expect(card('agree-data-rules')?.safety).toBe('safety');
    expect(card('find-out')?.because).toEqual([expect.stringMatching(/^Nobody at your firm could say/)]);
  });

  it('claims a gap only where somebody knows of it', () => {
    const steps = JOINERY_STEPS.map((step) =>
      step.safety ? { ...step, because: [{ item: 'cloud.resilience', level: null } as const] } : step,
    );
    const entries = toSteps(planInput('foundation-first', 'en', { steps })).entries;
    const said = entries.filter(({ safety }) => safety !== null).map(({ because }) => because[0]);
    expect(said.every((cause) => cause?.startsWith('Nobody at your firm could say whether'))).toBe(true);
  });

  it('says of trial, decision and roll-out what they are to their goal', () => {
    const first = (measure: string) => card(measure)?.because[0];
    expect(first('pilot-quotation')).toMatch(/^This is the trial/);
    expect(first('decide-quotation')).toMatch(/^After the trial/);
    expect(first('roll-out-quotation')).toMatch(/^This brings/);
  });

  it('promises what the plan holds once all up to its month is done, and nothing where nothing is gained', () => {
    expect(card('find-out')?.effect).toBe('');
    expect(card('start-order-list')?.effect).toContain(
      'If all that is planned by the end of January 2027 is done, your lowest possible score is 19 points',
    );
  });
});

describe('the first year', () => {
  it.each([
    [
      'de',
      'Erreichen alle Schritte die hohe Schätzung, reichen die Tage im ersten Planjahr nicht: Es fehlt 1\u00a0Tag.',
    ],
    [
      'en',
      'If every step reaches its high estimate, there are not enough days in the first plan year: 1\u00a0day is missing.',
    ],
  ] as const)('says in %s of a single day that it is missing, not that they are', (locale, said) => {
    const steps = JOINERY_STEPS.slice(0, 1).map((step) => ({ ...step, staffDays: { low: 1, high: 5 } }));
    const input = planInput('foundation-first', locale, { steps });
    const profile = {
      ...input.facts.profile,
      resources: { budgetEurPerYear: 50_000, staffDaysPerQuarter: 1 },
    };
    expect(summaryOf({ ...input, facts: { ...input.facts, profile } }).tight).toBe(said);
  });
});

describe.each([
  [
    'de',
    /^Erreicht auch nur Schritt 1 .*eines Vierteljahrs/,
    /^Erreichen alle Schritte .*im ersten Planjahr/,
  ],
  ['en', /^If step 1 alone .*of a quarter/, /^If every step .*in the first plan year/],
  ['fr', /^Si la seule étape 1 .*d’un trimestre/, /^Si toutes les étapes .*la première année du plan/],
  ['nl', /^Komt alleen al stap 1 .*van een kwartaal/, /^Komen alle stappen .*in het eerste planjaar/],
  ['sv', /^Om bara steg 1 .*ett kvartals/, /^Om alla steg .*under första planåret/],
] as const)('what does not suffice at the high estimate, in %s', (locale, ofPlan, ofYear) => {
  it('is said of one step and a quarter in the plan, of all steps and their first year in the summary', () => {
    const bridge = { understandable: 'yes', affordable: 'yes', doable: 'only-at-low' } as const;
    const steps = JOINERY_STEPS.slice(0, 1).map((step) => ({
      ...step,
      staffDays: { low: 1, high: 9 },
      bridge,
    }));
    const input = planInput('foundation-first', locale, { steps });
    expect(toPlan(input).tight).toMatch(ofPlan);
    const resources = { budgetEurPerYear: 50_000, staffDaysPerQuarter: 1 };
    const profile = { ...input.facts.profile, resources };
    expect(summaryOf({ ...input, facts: { ...input.facts, profile } }).tight).toMatch(ofYear);
  });
});

describe('the table of the plan', () => {
  it('adds up three months at a time, each step in the row in which it starts', () => {
    const rows = toPlan(planInput('foundation-first', 'en')).table?.rows;
    expect(rows).toHaveLength(8);
    expect(rows?.map(([, starts]) => starts)).toEqual([
      ...['1, 2, 3, 4 and 5', '6 and 7', '8 and 9', 'none', '10 and 11', 'none', 'none', 'none'],
    ]);
    // Half a day, one, half, one and a half, half: what the first five steps take at least.
    expect(rows?.[0]?.[2]).toBe('4\u00a0to 8\u00a0days');
    expect(JOINERY_STEPS).toHaveLength(11);
  });
});
