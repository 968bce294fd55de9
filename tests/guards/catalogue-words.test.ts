import { describe, expect, it } from 'vitest';
import type { Benchmark } from '#app/domain/benchmarks/benchmark.schema.ts';
import { BREAKDOWN_COLUMNS, BREAKDOWN_TOPICS } from '#app/domain/benchmarks/breakdown.schema.ts';
import { BENCHMARKS, BREAKDOWNS } from '#app/domain/benchmarks/register.ts';
import type { BenchmarkGroup, Standing } from '#app/domain/benchmarks/benchmark-result.ts';
import type { Need, Verdict } from '#app/domain/providers/provider-result.ts';
import { HEADLINES, LIMITS } from '#app/domain/roadmap/roadmap-result.ts';
import { LAW_DATES } from '#app/domain/law/law-dates.ts';
import { GAP_REASONS } from '#app/domain/providers/gaps.ts';
import {
  BASKETS,
  CONDITIONS,
  EXPOSURES,
  EXPOSURE_REASONS,
  FIRST_CALLS,
  OFFERS,
  PROVIDER_KINDS,
  UNVERIFIED_FIELDS,
} from '#app/domain/providers/provider-terms.ts';
import { PROVIDERS } from '#app/domain/providers/register.ts';
import { REASONS_FOR, REASONS_NOT_FIRST } from '#app/domain/providers/shortlist.ts';
import { REASONS_AGAINST } from '#app/domain/providers/verdict.ts';
import { COUNTRIES } from '#app/domain/questionnaire/countries.ts';
import { DIMENSIONS, ITEMS, LEVELS } from '#app/domain/questionnaire/items.ts';
import {
  AI_USES,
  EXPOSURE_WISHES,
  GERMAN_REGIONS,
  GOAL_STATUSES,
  GOALS,
  ROLES,
  SECTORS,
  SIZE_CLASSES,
} from '#app/domain/questionnaire/profile.ts';
import { MEASURES } from '#app/domain/roadmap/catalogue/measures.ts';
import type { Evidence, FormId } from '#app/domain/roadmap/measure.ts';
import { LOSS_SAVINGS } from '#app/domain/roadmap/savings.ts';
import { FIND_OUT } from '#app/domain/roadmap/task.ts';
import { BANDS } from '#app/domain/scoring/bands.ts';
import { CONTRADICTIONS } from '#app/domain/scoring/contradictions.ts';
import { GATES } from '#app/domain/scoring/gates.ts';
import { PROBLEM_STATUS } from '#app/domain/shared/problem.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import { wordsOf } from './words.ts';

// A record per union keeps these lists complete: a new member is a type error here.
const idsOf = <Id extends string>(all: Readonly<Record<Id, true>>): readonly string[] => Object.keys(all);
const USES = idsOf<Benchmark['use']>({
  headline: true,
  'official-share': true,
  'earlier-wave': true,
  context: true,
});
const GROUPS = idsOf<BenchmarkGroup>({ productive: true, testing: true, rest: true });
const STANDINGS = idsOf<Standing>({
  'users-firm': true,
  'users-thin': true,
  'could-join': true,
  'not-yet': true,
});
const FORMS = idsOf<FormId>({ own: true, bought: true, normal: true, small: true });
const QUALITIES = idsOf<Evidence['quality']>({ study: true, survey: true, vendor: true, estimate: true });
const VERDICTS = idsOf<Verdict>({ recommended: true, alternative: true, 'not-for-you': true });
const NEEDS = idsOf<Need>({
  assistant: true,
  'model-access': true,
  hosting: true,
  accelerator: true,
  'training-compute': true,
  advice: true,
  learning: true,
  money: true,
  exit: true,
});

// The countries the form offers by name; the interface takes every ISO code.
const OFFERED_COUNTRIES =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK NO IS LI CH GB MD MK RS TR UA AL BA ME'.split(
    ' ',
  );

const idsWith = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id);
const answerIds = [...new Set(BREAKDOWNS.flatMap(({ answers }) => idsWith(answers)))];
const measureIds = [...MEASURES.map(({ id }) => id), FIND_OUT];
const smallPilots = MEASURES.filter(
  ({ kind, forms }) => kind === 'pilot' && forms.some(({ id }) => id === 'small'),
);
const levels = LEVELS.map((level) => `levels.${String(level)}`);

/** Group of keys, its ids, and what is said of each of them. No part: the id itself is the text. */
const CATALOGUES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['questionnaire:dimensions', DIMENSIONS, ['title', 'summary']],
  ['questionnaire:items', ITEMS, ['title', 'question', 'why', 'example', 'look', ...levels]],
  ['questionnaire:profile.role.options', ROLES, []],
  ['questionnaire:profile.sizeClass.options', SIZE_CLASSES, []],
  ['questionnaire:profile.sector.options', SECTORS, []],
  ['questionnaire:profile.country.options', OFFERED_COUNTRIES, []],
  ['questionnaire:profile.region.options', GERMAN_REGIONS, []],
  ['questionnaire:profile.aiUse.options', AI_USES, []],
  ['questionnaire:profile.aiUse.optionHints', AI_USES, []],
  ['questionnaire:profile.goals.options', GOALS, []],
  ['questionnaire:profile.goals.optionHints', GOALS, []],
  ['questionnaire:profile.goalStatus.options', GOAL_STATUSES, []],
  ['questionnaire:profile.exposure.options', EXPOSURE_WISHES, []],
  ['questionnaire:profile.exposure.optionHints', EXPOSURE_WISHES, []],
  ['questionnaire:profile.resources.examples', SIZE_CLASSES, []],
  ['method:bands', BANDS, ['title', 'meaning']],
  ['method:gates', idsWith(GATES), ['title', 'why', 'opens']],
  ['method:contradictions', idsWith(CONTRADICTIONS), ['title', 'text']],
  ['method:headlines', HEADLINES, ['title', 'text']],
  ['method:rungs', LEVELS.map(String), ['title', 'meaning']],
  ['method:limits', LIMITS, []],
  ['method:groups', GROUPS, ['title', 'text']],
  ['method:standings', STANDINGS, ['title', 'text']],
  ['method:leads', ROLES, []],
  ['measures:measures', measureIds, ['title', 'why', 'what', 'firstAction', 'doneWhen', 'evidence']],
  ['measures:measures', idsWith(smallPilots), ['small.what']],
  ['measures:forms', FORMS, ['title', 'hint']],
  ['measures:qualities', QUALITIES, []],
  ['measures:savings', GOALS, []],
  ['measures:losses', Object.keys(LOSS_SAVINGS), []],
  ['providers:needs', NEEDS, ['title', 'text']],
  ['providers:verdicts', VERDICTS, ['title', 'hint']],
  ['providers:providers', idsWith(PROVIDERS), ['summary', 'note']],
  ['providers:reasons', [...REASONS_FOR, ...REASONS_NOT_FIRST, ...REASONS_AGAINST], []],
  ['providers:kinds', PROVIDER_KINDS, []],
  ['providers:offers', OFFERS, []],
  ['providers:conditions', CONDITIONS, []],
  ['providers:gaps', GAP_REASONS, []],
  ['providers:fields', UNVERIFIED_FIELDS, []],
  ['providers:baskets', BASKETS, []],
  ['providers:firstCalls', FIRST_CALLS, []],
  ['providers:exposure', EXPOSURES, []],
  ['providers:exposureHints', EXPOSURES, []],
  ['providers:exposureReasons', EXPOSURE_REASONS, []],
  ['report:ledger.exposures', EXPOSURES, []],
  ['benchmarks:entries', idsWith(BENCHMARKS), ['title', 'population', 'definition']],
  ['benchmarks:uses', USES, []],
  ['benchmarks:breakdowns', idsWith(BREAKDOWNS), ['title', 'base']],
  ['benchmarks:answers', answerIds, []],
  ['benchmarks:breakdownTopics', BREAKDOWN_TOPICS, []],
  ['benchmarks:breakdownColumns', BREAKDOWN_COLUMNS, []],
  ['sources:laws', idsWith(LAW_DATES), ['title', 'who', 'text']],
  ['problems:codes', Object.keys(PROBLEM_STATUS), ['title', 'text']],
];

const keysOf = (group: string, ids: readonly string[], parts: readonly string[]): readonly string[] =>
  ids.flatMap((id) =>
    parts.length === 0 ? [`${group}.${id}`] : parts.map((part) => `${group}.${id}.${part}`),
  );

/** Words of a group whose id the catalogue no longer knows. */
function strays(words: readonly string[], group: string, ids: readonly string[]): readonly string[] {
  const inGroup = words.filter((key) => key.startsWith(`${group}.`));
  return inGroup.filter((key) => !ids.some((id) => `${key}.`.startsWith(`${group}.${id}.`)));
}

/** Two steps of a plan that begin alike look like one: more of their longer words than this must differ. */
const MOST_IN_COMMON = 0.6;

const longWords = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []);

function shareInCommon(one: string, other: string): number {
  const [a, b] = [longWords(one), longWords(other)];
  return [...a].filter((word) => b.has(word)).length / Math.min(a.size, b.size);
}

function twins(actions: ReadonlyMap<string, string>): readonly string[] {
  const entries = [...actions];
  return entries.flatMap(([id, action], index) =>
    entries
      .slice(index + 1)
      .filter(([, other]) => shareInCommon(action, other) > MOST_IN_COMMON)
      .map(([other]) => `${id} and ${other}`),
  );
}

describe.each(LOCALES)('catalogue words in %s', (locale) => {
  const words = wordsOf(locale);

  it('has no two measures that begin with the same first action', () => {
    const actions = measureIds.map(
      (id) => [id, words.get(`measures:measures.${id}.firstAction`) ?? ''] as const,
    );
    expect(twins(new Map(actions))).toEqual([]);
  });

  it.each(CATALOGUES)('%s has a text for every id', (group, ids, parts) => {
    expect(ids.length).toBeGreaterThan(0);
    expect(keysOf(group, ids, parts).filter((key) => !words.has(key))).toEqual([]);
  });

  it('has no text for an id that is gone', () => {
    const idsOfGroup = new Map<string, string[]>();
    for (const [group, ids] of CATALOGUES) idsOfGroup.set(group, [...(idsOfGroup.get(group) ?? []), ...ids]);
    const found = [...idsOfGroup].flatMap(([group, ids]) => strays([...words.keys()], group, ids));
    expect(found).toEqual([]);
  });
});

describe('the catalogue check itself', () => {
  it('offers countries that the interface takes', () => {
    const known: readonly string[] = COUNTRIES;
    expect(OFFERED_COUNTRIES.filter((country) => !known.includes(country))).toEqual([]);
  });

  it('names two that begin alike', () => {
    const [one, other] = ['Print last month’s bank statement.', 'Read last month’s bank statement.'];
    expect(
      twins(
        new Map([
          ['a', one],
          ['b', other],
          ['c', 'Ring your chamber.'],
        ]),
      ),
    ).toEqual(['a and b']);
  });

  it('names what is missing and what is left over', () => {
    expect(keysOf('m:g', ['a'], ['title', 'why'])).toEqual(['m:g.a.title', 'm:g.a.why']);
    expect(keysOf('m:g', ['a'], [])).toEqual(['m:g.a']);
    expect(strays(['m:g.a.title', 'm:g.ab.title', 'm:h.b'], 'm:g', ['a'])).toEqual(['m:g.ab.title']);
  });
});
