import { describe, expect, it } from 'vitest';
import { evaluateBenchmarks } from '#app/domain/benchmarks/evaluate-benchmarks.ts';
import { HEADLINE_BENCHMARKS } from '#app/domain/benchmarks/headline-benchmarks.ts';
import { OFFICIAL_BENCHMARKS } from '#app/domain/benchmarks/official-benchmarks.ts';
import { officialSharesFor } from '#app/domain/benchmarks/official-shares.ts';
import type { EvaluationResult } from '#app/domain/evaluation/evaluation.ts';
import type { Answers } from '#app/domain/questionnaire/answers.ts';
import type { Item, Level } from '#app/domain/questionnaire/items.ts';
import { DIMENSIONS, ITEMS } from '#app/domain/questionnaire/items.ts';
import type { ProfileDraft } from '#app/domain/questionnaire/profile.ts';
import type { LevelsByItem } from '#app/domain/roadmap/measure.ts';
import type { StepResult } from '#app/domain/roadmap/roadmap-result.ts';
import { findContradictions } from '#app/domain/scoring/contradictions.ts';
import { findUnknownGates, standingGates, toGateResult } from '#app/domain/scoring/gates.ts';
import {
  scoreDimensions,
  scoreOverall,
  toDimensionResult,
  toOverallResult,
} from '#app/domain/scoring/scores.ts';
import { evaluateSovereignty } from '#app/domain/scoring/sovereignty.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { LOCALES, requireKnownLocale } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { makeStep } from '#tests/factories/roadmaps.ts';
import type { ReportInput } from '../report-input.ts';
import { toBenchmarks } from './benchmarks.view-model.ts';
import { toExtremesText } from './extremes.view-model.ts';
import { toGates } from './gates.view-model.ts';
import { toProfile } from './profile.view-model.ts';
import { toRungText, toSovereignty } from './sovereignty.view-model.ts';

const ASOF = '2026-11-25';

/** Levels by item, ? for what nobody could say; all others as given first. */
type Reply = Level | '?';
const answersOf = (others: Level, changes: Partial<Record<Item, Reply>> = {}): Answers =>
  Object.fromEntries(
    ITEMS.map((item) => {
      const reply = changes[item] ?? others;
      return [item, reply === '?' ? { unknown: true } : { level: reply }];
    }),
  );

/** All of a profile but money and days, which these chapters do not read. */
type Told = Required<Omit<ProfileDraft, 'resources'>>;

const PROFILE: Told = {
  role: 'owner',
  sizeClass: '10-49',
  sector: 'manufacturing',
  country: 'DE',
  region: 'DE2',
  aiUse: 'none',
  goals: [],
  goalStatus: {},
  exposure: 'any',
};

const step = (number: number, raises: LevelsByItem): StepResult =>
  makeStep('appoint-ai-owner', { number, month: number, endMonth: number, raises });

interface Firm {
  readonly answers: Answers;
  readonly profile?: Partial<Told>;
  readonly steps?: readonly StepResult[];
}

/** A report's input with the parts these chapters read. */
function inputOf({ answers, profile: changes = {}, steps = [] }: Firm, locale: Locale = 'en'): ReportInput {
  const told: Told = { ...PROFILE, ...changes };
  const profile = { ...told, resources: null };
  const exact = scoreDimensions(answers);
  const overall = scoreOverall(DIMENSIONS.map((dimension) => exact[dimension]));
  const standing = standingGates(answers, profile.aiUse);
  const gates = standing.map(toGateResult);
  const unknownGates = findUnknownGates(answers, profile.aiUse);
  const readiness = { score: overall.score, gates, unknownGates };
  const result: EvaluationResult = {
    questionnaire: '2026-2',
    method: '2026-2',
    asOf: ASOF,
    dimensions: {
      data: toDimensionResult(exact.data),
      skills: toDimensionResult(exact.skills),
      cloud: toDimensionResult(exact.cloud),
      budget: toDimensionResult(exact.budget),
    },
    overall: toOverallResult(overall, standing),
    gates,
    unknownGates,
    contradictions: findContradictions(answers, profile),
    sovereignty: evaluateSovereignty(answers),
    benchmarks: evaluateBenchmarks({
      profile,
      answers,
      readiness,
      asOf: ASOF,
      register: HEADLINE_BENCHMARKS,
    }),
    officialShares: officialSharesFor({ profile, asOf: ASOF, register: OFFICIAL_BENCHMARKS }),
    roadmap: {
      headline: 'build-up',
      provisional: false,
      limits: [],
      start: { low: 0 },
      firstBenefit: { goal: null, trialFrom: null, routineFrom: null, reason: 'no-goal' },
      steps,
      years: [],
      locked: [],
      later: [],
      nextIfResources: [],
    },
    returns: [],
    needs: [],
    gaps: [],
    gpuNeeded: false,
    providers: [],
    inputHash: '',
  };
  return {
    result,
    progress: null,
    facts: { firmName: 'Werkstatt', profile: told, answers, useCases: [], testRun: false },
    translator: translatorFor(locale),
    links: { resume: null },
  };
}

const gatesOf = (firm: Firm, locale?: Locale) => toGates(inputOf(firm, locale));
const benchmarksOf = (firm: Firm, locale?: Locale) => toBenchmarks(inputOf(firm, locale));

describe('the doors in words', () => {
  it('are shut, open, not known and not needed yet', () => {
    const answers = answersOf(3, {
      'data.digital': 0,
      'skills.leadership': '?',
      'cloud.control': 1,
      'cloud.exit': 1,
    });
    expect(gatesOf({ answers }).doors.map(({ state }) => state)).toEqual([
      'shut',
      'unknown',
      'open',
      'not-needed',
      'shut',
      'not-needed',
    ]);
    expect(gatesOf({ answers, profile: { aiUse: 'private' } }).doors.map(({ state }) => state)).toEqual([
      'shut',
      'unknown',
      'open',
      'open',
      'shut',
      'open',
    ]);
  });

  const CLEAR = { de: 'Kein Hindernis steht im Weg', en: 'No obstacle stands in the way' } as const;

  it.each<[string, Partial<Record<Item, Reply>>, boolean]>([
    ['all is well', {}, true],
    ['one is shut', { 'data.digital': 0 }, false],
    ['one is not known', { 'skills.leadership': '?' }, false],
    ['one is shut and one not known', { 'data.digital': 0, 'skills.leadership': '?' }, false],
    ['what is unknown shuts no door', { 'data.history': '?' }, true],
  ])(
    'say that no obstacle is there only where none stands and none is unknown: %s',
    (_name, changes, isClear) => {
      for (const [locale, clear] of Object.entries(CLEAR)) {
        const { lead } = gatesOf(
          { answers: answersOf(3, changes), profile: { aiUse: 'testing' } },
          requireKnownLocale(locale),
        );
        expect(lead.includes(clear)).toBe(isClear);
      }
    },
  );

  it('count those that are shut, not known and not needed yet', () => {
    const unknown = {
      'data.digital': '?',
      'skills.leadership': '?',
      'budget.earmarked': '?',
      'budget.time': '?',
    } as const;
    const lead = (changes: Partial<Record<Item, Reply>>, aiUse: Told['aiUse'] = 'testing') =>
      gatesOf({ answers: answersOf(3, changes), profile: { aiUse } }).lead;
    expect(lead(unknown)).toMatch(/^No door is shut, but of three nobody knows yet/);
    expect(lead({ ...unknown, 'cloud.control': 0, 'cloud.exit': 0 })).toMatch(
      /^One of six doors is shut\..* Of three more nobody knows yet/,
    );
    expect(lead({}, 'none')).toContain('Two doors are not needed yet');
  });

  it('say that the plan opens them only of those it opens', () => {
    const answers = answersOf(3, { 'data.digital': 0, 'skills.leadership': 0 });
    const lead = (...opened: StepResult['opensGates']) =>
      gatesOf({ answers, steps: [{ ...step(1, {}), opensGates: opened }] }).lead;
    expect(lead()).not.toContain('plan');
    expect(lead('no-owner')).toContain('The plan removes one of them.');
    expect(lead('no-owner', 'no-digital-data')).toContain('The plan removes each of them.');
    const one = answersOf(3, { 'data.digital': 0 });
    const steps = [{ ...step(1, {}), opensGates: ['no-digital-data'] as const }];
    expect(gatesOf({ answers: one, steps }).lead).toContain('The plan removes it.');
  });

  it('name what has to be answered for a door nobody can tell of', () => {
    const answers = answersOf(3, { 'cloud.control': '?', 'cloud.exit': '?' });
    const [door] = gatesOf({ answers }).unknown;
    expect(door?.title).toBe('Some room with suppliers');
    expect(door?.text).toMatch(/questions “.+” and “.+”\.$/);
  });

  it('send nobody to what is locked where nothing is', () => {
    const { entries } = gatesOf({ answers: answersOf(3, { 'data.digital': 0 }) });
    expect(entries[0]?.inPlan).toBe('Not in the plan. Talk to an advice centre.');
  });

  it('name the goals that do not fit, with how far they are', () => {
    const profile = { goals: ['assistant', 'software'], goalStatus: { software: 'in-use' } } as const;
    const { contradictions } = gatesOf({ answers: answersOf(2), profile });
    expect(contradictions.map(({ answers }) => answers)).toEqual([
      expect.stringMatching(/Goals: .+ \(in daily work\)$/),
    ]);
  });
});

describe('the standing in words', () => {
  const verdict = (firm: Firm) => {
    const { standing } = benchmarksOf(firm);
    return [standing.verdict, standing.missing];
  };

  it.each<[string, Firm, string, string | null]>([
    [
      'users on firm ground',
      { answers: answersOf(3), profile: { aiUse: 'productive-one' } },
      'You use AI, and the ground is firm.',
      null,
    ],
    [
      'users on thin ice',
      { answers: answersOf(2, { 'skills.leadership': 0 }), profile: { aiUse: 'productive-one' } },
      'You use AI, but on thin ice.',
      'What may give way: 13 points short of the line and “Nobody is responsible”.',
    ],
    ['those who could join', { answers: answersOf(3) }, 'Ready, but not yet using it.', null],
    [
      'those who are not there yet',
      { answers: answersOf(2) },
      'Not using it yet, and not quite ready for daily use.',
      'What is lacking or in the way: 10 points short of the line.',
    ],
    [
      'a gate above the line',
      { answers: answersOf(4, { 'data.digital': 0 }) },
      'Not using it yet, and not quite ready for daily use.',
      'What is lacking or in the way: “Key details are not digital”.',
    ],
    [
      'a gate nobody can tell of above the line',
      { answers: answersOf(4, { 'data.digital': '?' }) },
      'Enough points, one question left.',
      'Nobody knows yet about the door “Digital data”.',
    ],
    [
      'a withheld score',
      { answers: answersOf(4, { 'data.digital': '?', 'data.quality': '?', 'data.access': '?' }) },
      'We cannot say yet where you stand.',
      null,
    ],
  ])('of %s', (_name, firm, title, missing) => expect(verdict(firm)).toEqual([title, missing]));

  it('shows points and distance that add up to the line', () => {
    // One answer a level higher lifts the overall score by 25/24 points, to 51.04.
    const { standing } = benchmarksOf({ answers: answersOf(2, { 'data.digital': 3 }) });
    expect(standing.plot.reading.score).toBe(51);
    expect(standing.missing).toContain('9 points');
    expect(standing.table.rows.map(([, value]) => value)).toEqual(['51', '51', '60', '9', '0', '0']);
  });

  it('says which of what leads to the line the plan lifts, and by which steps', () => {
    const answers = answersOf(3, { 'data.digital': 0, 'data.quality': 1, 'cloud.exit': 2 });
    const steps = [
      step(1, { 'data.digital': 2 }),
      step(4, { 'data.digital': 3, 'cloud.exit': 2 }),
      step(5, { 'cloud.resilience': 3 }),
    ];
    const { toLine } = benchmarksOf({ answers, steps }).standing;
    expect(toLine.lead).toContain('3 questions are below level 3');
    expect(toLine.lead).toContain('The plan raises one of them.');
    expect(toLine.table?.rows.map(([, today, plan]) => [today, plan])).toEqual([
      ['0 of 4', 'steps 1 and 4, up to level 3'],
      ['1 of 4', 'not in the plan'],
      ['2 of 4', 'not in the plan'],
    ]);
  });

  it('leads nobody to a line where the firm stands already, and speaks of open questions only where there are some', () => {
    const toLineOf = (answers: Answers) => benchmarksOf({ answers }).standing.toLine;
    const below = toLineOf(answersOf(2, { 'data.digital': '?' }));
    expect(below.title).toBe('What leads to the line');
    expect(below.lead).toContain('; what nobody could say counts as 0.');
    const beyond = toLineOf(answersOf(3, { 'data.digital': 2 }));
    expect(beyond.title).toBe('What is still below level 3');
    expect(beyond.table?.caption).toBe('What is still below level 3, and what of it the plan raises');
    expect(beyond.lead).toMatch(/^One question is below level 3\. /);
  });

  it('says so where nothing leads to the line, and where it cannot be said', () => {
    const lead = (answers: Answers) => benchmarksOf({ answers }).standing.toLine.lead;
    expect(lead(answersOf(3))).toBe('All that applies to you is at level 3 or higher.');
    expect(lead(answersOf(3, { 'data.digital': '?', 'data.quality': '?', 'data.access': '?' }))).toMatch(
      /^As soon as there is an overall score/,
    );
  });
});

describe('the four areas', () => {
  it('explain the bar only where one is drawn', () => {
    const lead = (answers: Answers): string => toProfile(inputOf({ answers })).lead;
    expect(lead(answersOf(2))).toBe('Each area has six questions, and all areas weigh the same.');
    expect(lead(answersOf(2, { 'data.digital': '?' }))).toContain('the bar is where it may lie');
  });
});

describe('the figures in words', () => {
  it('begin with the official share, which says what is shown instead', () => {
    const texts = (profile: Partial<Told>) =>
      benchmarksOf({ answers: answersOf(2), profile }).official.map(({ share, text }) => `${share} ${text}`);
    expect(texts({})[0]).toBe('23% The figure is for your country and your size.');
    const [country, size] = texts({ sizeClass: '50-249' });
    expect(country).toContain('There is no valid figure for your size in your country.');
    expect(size).toContain('For your size there is the figure for the EU.');
    expect(texts({ country: 'CH' })[0]).toContain('There is no figure for your country.');
  });

  it('keep the two pairs of the article apart, each firm drawn a hundred times', () => {
    const { pairs } = benchmarksOf({ answers: answersOf(2), profile: { aiUse: 'testing' } });
    expect(pairs.map(({ entries }) => entries.map(({ id }) => id))).toEqual([
      ['sme-11', 'large-27'],
      ['mittelstand-33'],
    ]);
    for (const { plot } of pairs.flatMap(({ entries }) => entries)) {
      expect(plot.firms.reduce((sum, { count }) => sum + count, 0)).toBe(100);
    }
    const own = pairs.flatMap(({ entries }) =>
      entries.map(({ legend }) => legend.find(({ isOwn }) => isOwn)?.text),
    );
    // No firm of its size is among those of the larger enterprises.
    expect(own).toEqual(['89 others, trying out not asked', undefined, '24 are trying it out']);
    expect(pairs[1]?.title).toBe(
      'A second pair of figures in the same article; it does not say who was asked',
    );
  });

  it('name no rank and no share of firms below', () => {
    for (const locale of LOCALES) {
      const said = JSON.stringify(benchmarksOf({ answers: answersOf(2) }, locale));
      expect(said).not.toMatch(
        /fewer points|less well prepared|weniger Punkte|weniger gut vorbereitet|Modell|model/i,
      );
    }
  });
});

describe('the strongest and the weakest area in words', () => {
  const extremes = (answers: Answers) => toExtremesText(inputOf({ answers }));
  const area = (dimension: string, level: Level) =>
    Object.fromEntries(ITEMS.filter((item) => item.startsWith(dimension)).map((item) => [item, level]));

  it('name one, several, all or none', () => {
    expect(extremes(answersOf(2, { ...area('data', 4), ...area('budget', 1) }))).toBe(
      'The strongest area is “Data” with 100 points. The weakest area is “Money and time” with 25 points.',
    );
    expect(extremes(answersOf(2, area('data', 4)))).toMatch(
      /^The strongest area is “Data” with 100 points\. The weakest areas are .+ with 50 points each\.$/,
    );
    expect(extremes(answersOf(2))).toBe('All four areas are level, with 50 points each.');
    expect(extremes(answersOf(2, { 'data.digital': '?' }))).toBeNull();
  });

  it('do not praise independence without its weakest answer', () => {
    const answers = answersOf(2, { ...area('cloud', 4), 'cloud.exit': 0 });
    expect(extremes(answers)).toContain(
      'On independence, though, the weakest answer decides, and it is at level 0 of 4.',
    );
    expect(extremes(answersOf(2, area('cloud', 4)))).not.toContain('though');
  });
});

describe('the rung in words', () => {
  it('is at most what is known; on the lowest rung no answer can lower it', () => {
    const rung = (changes: Partial<Record<Item, Reply>>) =>
      toRungText(inputOf({ answers: answersOf(3, changes) }));
    expect(rung({ 'cloud.exit': 1, 'cloud.control': '?' })).toMatch(/^At most rung 1: .+ One question/);
    expect(rung({ 'cloud.exit': 0, 'cloud.control': '?' })).toMatch(/^Rung 0: [^.]+$/);
    expect(rung({ 'cloud.exit': 1 })).toMatch(/^Rung 1/);
  });

  it('promises no rung above the highest, and says how it is kept', () => {
    const titleAt = (level: Level) => toSovereignty(inputOf({ answers: answersOf(level) })).movesTitle;
    expect(titleAt(4)).toBe('How to stay on this rung');
    expect(titleAt(1)).toBe('What moves you up one rung');
  });

  it('says that other things come first only where the plan has any', () => {
    const movesWith = (steps: readonly StepResult[]) => {
      const input = inputOf({ answers: answersOf(3, { 'cloud.control': 1 }), steps });
      const roadmap = { ...input.result.roadmap, later: ['move-half-of-services-to-europe'] };
      return toSovereignty({ ...input, result: { ...input.result, roadmap } }).moves.join(' ');
    };
    expect(movesWith([])).toContain('Have at least half');
    expect(movesWith([])).not.toContain('other things come first');
    expect(movesWith([step(1, {})])).toContain('other things come first');
  });
});
