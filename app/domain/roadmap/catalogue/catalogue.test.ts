import { describe, expect, it } from 'vitest';
import { findProvider } from '../../providers/register.ts';
import type { Item, Level } from '../../questionnaire/items.ts';
import { ITEMS } from '../../questionnaire/items.ts';
import type { SizeClass } from '../../questionnaire/profile.ts';
import { GOALS, SIZE_CLASSES, isBelowFiftyPersons } from '../../questionnaire/profile.ts';
import type { LevelsByItem, Measure, MeasureForm } from '../measure.ts';
import { MEASURES, findMeasure } from './measures.ts';

const entriesOf = (levels: LevelsByItem): readonly (readonly [Item, Level])[] =>
  Object.entries(levels) as [Item, Level][];

const levelIn = (levels: LevelsByItem, item: Item): Level => levels[item] ?? 0;

const isMet = (requires: LevelsByItem, levels: LevelsByItem): boolean =>
  entriesOf(requires).every(([item, level]) => levelIn(levels, item) >= level);

const toKey = (levels: LevelsByItem): string =>
  entriesOf(levels)
    .map(([item, level]) => `${item}>=${level}`)
    .sort()
    .join(' ');

const suits = (measure: Measure, sizeClass: SizeClass): boolean =>
  measure.sizeClasses?.includes(sizeClass) ?? true;

const isFree = (form: MeasureForm, sizeClass: SizeClass): boolean =>
  form.costEur[sizeClass].high === 0 && form.runningEurPerYear[sizeClass].high === 0;

/** Improvements in which somebody works with an AI service. */
const TRIES_AI = ['secure-data-expert', 'try-one-task', 'try-second-ai-service'];

const improvements = MEASURES.filter((measure) => measure.kind === 'improvement');

function requireMeasure(id: string): Measure {
  const measure = findMeasure(id);
  if (!measure) throw new Error(`No measure "${id}"`);
  return measure;
}

function requireForm(measure: Measure, id: MeasureForm['id']): MeasureForm {
  const form = measure.forms.find((candidate) => candidate.id === id);
  if (!form) throw new Error(`No form "${id}" of "${measure.id}"`);
  return form;
}

/** Levels reachable, and measures startable, from `start` when only `allowed` forms may be used. */
function reach(start: LevelsByItem, allowed: (measure: Measure, form: MeasureForm) => boolean) {
  const levels: Partial<Record<Item, Level>> = { ...start };
  const started = new Set<string>();
  for (let grown = true; grown;) {
    grown = false;
    for (const measure of MEASURES) {
      if (started.has(measure.id) || (measure.after && !started.has(measure.after))) continue;
      const form = measure.forms.find((one) => allowed(measure, one) && isMet(one.requires, levels));
      if (!form) continue;
      started.add(measure.id);
      grown = true;
      for (const [item, level] of entriesOf(form.raises)) {
        if (levelIn(levels, item) < level) levels[item] = level;
      }
    }
  }
  return { levels, started };
}

describe('shape of the catalogue', () => {
  it('names each measure once, in plain kebab-case', () => {
    const ids = MEASURES.map((measure) => measure.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(ids).not.toContain('find-out');
    expect(findMeasure('find-out')).toBeNull();
    expect(improvements.length).toBeGreaterThanOrEqual(48);
  });

  it('estimates within sane units, low never above high, and never less for a larger firm', () => {
    for (const measure of MEASURES) {
      for (const form of measure.forms) {
        expect(form.weeks, measure.id).toBeGreaterThanOrEqual(1);
        expect(form.weeks, measure.id).toBeLessThanOrEqual(52);
        for (const figure of ['staffDays', 'costEur', 'runningEurPerYear'] as const) {
          let before = { low: 0, high: 0 };
          for (const sizeClass of SIZE_CLASSES) {
            const range = form[figure][sizeClass];
            const where = `${measure.id} ${form.id} ${figure} ${sizeClass}`;
            expect(range.low, where).toBeGreaterThanOrEqual(before.low);
            expect(range.high, where).toBeGreaterThanOrEqual(Math.max(before.high, range.low));
            if (figure === 'staffDays') {
              expect(range.low * 2, where).toBe(Math.round(range.low * 2));
              expect(range.high * 2, where).toBe(Math.round(range.high * 2));
              expect(range.low, where).toBeGreaterThanOrEqual(0.5);
            } else {
              expect([range.low, range.high].every(Number.isInteger), where).toBe(true);
            }
            before = range;
          }
        }
      }
    }
  });

  it('has a bought form that takes fewer own days and more money', () => {
    const bought = improvements.filter((measure) => measure.forms.some((form) => form.id === 'bought'));
    expect(bought.length).toBeGreaterThan(10);
    for (const measure of bought) {
      const own = requireForm(measure, 'own');
      const form = requireForm(measure, 'bought');
      for (const sizeClass of SIZE_CLASSES) {
        const where = `${measure.id} ${sizeClass}`;
        const ownDays = own.staffDays[sizeClass];
        const boughtDays = form.staffDays[sizeClass];
        expect(boughtDays.low, where).toBeLessThanOrEqual(ownDays.low);
        expect(boughtDays.high, where).toBeLessThan(ownDays.high);
        const money = (one: MeasureForm): number =>
          one.costEur[sizeClass].low + one.runningEurPerYear[sizeClass].low;
        expect(money(form), where).toBeGreaterThan(money(own));
      }
    }
  });

  it('asks for no two measures with the same requires and raises in one size class', () => {
    for (const sizeClass of SIZE_CLASSES) {
      const owners = new Map<string, string>();
      for (const measure of MEASURES.filter((one) => suits(one, sizeClass))) {
        for (const form of measure.forms) {
          const key = `${toKey(form.requires)} | ${toKey(form.raises)}`;
          expect(owners.get(key) ?? measure.id, `${sizeClass}: ${key}`).toBe(measure.id);
          owners.set(key, measure.id);
        }
      }
    }
  });

  it('never requires of itself what it raises, and raises something unless it is a decision', () => {
    for (const measure of MEASURES) {
      for (const form of measure.forms) {
        if (measure.kind !== 'decision') expect(entriesOf(form.raises).length, measure.id).toBeGreaterThan(0);
        for (const [item, level] of entriesOf(form.raises)) {
          expect(level, `${measure.id} ${item}`).toBeGreaterThan(levelIn(form.requires, item));
        }
      }
    }
  });
});

describe('routes', () => {
  it('name entries of the provider register, each once', () => {
    for (const { id, routes } of MEASURES) {
      expect(new Set(routes).size, id).toBe(routes.length);
      expect(
        routes.filter((route) => findProvider(route) === null),
        id,
      ).toEqual([]);
    }
  });

  it.each(['DE', 'AT', 'NL', 'SE', 'FR', 'PL'])(
    'lead somewhere for a firm in %s, whatever the measure',
    (country) => {
      const stranded = MEASURES.filter(
        ({ routes }) => !routes.some((route) => findProvider(route)?.countries?.includes(country) ?? true),
      );
      expect(stranded.map(({ id }) => id)).toEqual([]);
    },
  );
});

describe('a way up for every item', () => {
  it.each(ITEMS)('%s is lifted from 0 or 1 to 2 and further to 3 by improvements', (item) => {
    for (const sizeClass of SIZE_CLASSES) {
      const forms = improvements
        .filter((measure) => suits(measure, sizeClass) && measure.countries === null)
        .flatMap((measure) => measure.forms);
      const toTwo = forms.filter(
        (form) =>
          levelIn(form.raises, item) >= 2 && entriesOf(form.requires).every(([, level]) => level <= 1),
      );
      expect(toTwo.length, sizeClass).toBeGreaterThan(0);
      expect(forms.filter((form) => levelIn(form.raises, item) >= 3).length, sizeClass).toBeGreaterThan(0);
    }
  });

  it('lets every measure start eventually, in every form, from all levels at 0', () => {
    const { levels, started } = reach({}, () => true);
    expect(MEASURES.map((measure) => measure.id).filter((id) => !started.has(id))).toEqual([]);
    for (const measure of MEASURES) {
      for (const form of measure.forms) expect(isMet(form.requires, levels), measure.id).toBe(true);
    }
  });

  it('lets every item reach 3 by improvements alone', () => {
    const { levels } = reach({}, (measure) => measure.kind === 'improvement');
    for (const item of ITEMS) expect(levelIn(levels, item), item).toBeGreaterThanOrEqual(3);
  });
});

describe('gates', () => {
  const OPENERS = [
    ['no-digital-data', [['data.digital', 1]]],
    ['no-owner', [['skills.leadership', 1]]],
    [
      'no-means',
      [
        ['budget.earmarked', 1],
        ['budget.time', 1],
      ],
    ],
    ['untrained-use', [['skills.literacy', 2]]],
    [
      'trapped',
      [
        ['cloud.control', 1],
        ['cloud.exit', 1],
      ],
    ],
    ['ungoverned-data', [['data.governance', 1]]],
  ] as const satisfies readonly (readonly [string, readonly (readonly [Item, Level])[]])[];

  it.each(OPENERS)('%s opens from 0 with no money, at once, within a quarter', (_gate, wanted) => {
    const opener = improvements.find((measure) => {
      const own = measure.forms.find((form) => form.id === 'own');
      return (
        own !== undefined &&
        measure.countries === null &&
        measure.sizeClasses === null &&
        own.weeks <= 13 &&
        entriesOf(own.requires).length === 0 &&
        wanted.some(([item, level]) => levelIn(own.raises, item) >= level) &&
        SIZE_CLASSES.every((sizeClass) => {
          const mostDays = isBelowFiftyPersons(sizeClass) ? 2 : 3;
          return isFree(own, sizeClass) && own.staffDays[sizeClass].low <= mostDays;
        })
      );
    });
    expect(opener?.id).toBeDefined();
  });
});

describe('from trial to routine', () => {
  it.each(GOALS)('%s has a pilot in two forms, a decision and a roll-out', (goal) => {
    const pilot = requireMeasure(`pilot-${goal}`);
    const decision = requireMeasure(`decide-${goal}`);
    const rollOut = requireMeasure(`roll-out-${goal}`);
    expect([pilot.kind, decision.kind, rollOut.kind]).toEqual(['pilot', 'decision', 'roll-out']);
    expect([pilot.goal, decision.goal, rollOut.goal]).toEqual([goal, goal, goal]);
    expect([pilot.after, decision.after, rollOut.after]).toEqual([null, pilot.id, decision.id]);
    expect(pilot.forms.map((form) => form.id)).toEqual(['normal', 'small']);
    for (const form of pilot.forms) {
      for (const [item, level] of [
        ['skills.leadership', 1],
        ['skills.literacy', 2],
        ['data.governance', 1],
        ['budget.earmarked', 1],
      ] as const) {
        expect(levelIn(form.requires, item), `${form.id} ${item}`).toBeGreaterThanOrEqual(level);
      }
      expect(levelIn(form.raises, 'skills.usecases')).toBeGreaterThanOrEqual(3);
      expect(levelIn(form.raises, 'budget.business-case')).toBeGreaterThanOrEqual(3);
    }
    expect(decision.forms[0]?.weeks).toBeLessThanOrEqual(4);
    for (const sizeClass of SIZE_CLASSES) {
      for (const form of decision.forms) {
        expect(isFree(form, sizeClass)).toBe(true);
        expect(form.staffDays[sizeClass].high).toBeLessThanOrEqual(2);
      }
    }
  });

  it.each(GOALS)('%s: the small pilot asks for less in every respect', (goal) => {
    const pilot = requireMeasure(`pilot-${goal}`);
    const normal = requireForm(pilot, 'normal');
    const small = requireForm(pilot, 'small');
    expect(isMet(small.requires, normal.requires)).toBe(true);
    expect(toKey(small.requires)).not.toBe(toKey(normal.requires));
    for (const sizeClass of SIZE_CLASSES) {
      expect(small.staffDays[sizeClass].low).toBeLessThan(normal.staffDays[sizeClass].low);
      expect(small.costEur[sizeClass].high).toBeLessThan(normal.costEur[sizeClass].high);
      expect(small.runningEurPerYear[sizeClass].high).toBeLessThan(normal.runningEurPerYear[sizeClass].high);
    }
    for (const sizeClass of ['1-9', '10-49'] as const) {
      const daysAQuarter = small.staffDays[sizeClass].low / Math.ceil(small.weeks / 13);
      expect(daysAQuarter).toBeLessThanOrEqual(2.5);
      expect(small.staffDays[sizeClass].low).toBeLessThanOrEqual(6);
      expect(small.costEur[sizeClass].low).toBeLessThanOrEqual(2000);
    }
  });

  it('asks different things of different goals, in the small form too', () => {
    for (const id of ['normal', 'small'] as const) {
      const keys = GOALS.map((goal) => toKey(requireForm(requireMeasure(`pilot-${goal}`), id).requires));
      expect(new Set(keys).size).toBe(GOALS.length);
    }
  });

  it.each(GOALS)('%s: a firm below 50 reaches the small pilot by free steps of a quarter each', (goal) => {
    for (const sizeClass of ['1-9', '10-49'] as const) {
      const { levels } = reach({}, (measure, form) => {
        const quick = form.weeks <= 13 && form.staffDays[sizeClass].low <= 3;
        return measure.kind === 'improvement' && quick && isFree(form, sizeClass);
      });
      const small = requireForm(requireMeasure(`pilot-${goal}`), 'small');
      expect(isMet(small.requires, levels), sizeClass).toBe(true);
    }
  });

  it('puts AI into no untrained hands', () => {
    const handsOn = MEASURES.filter(
      (measure) => measure.kind === 'pilot' || measure.kind === 'roll-out' || TRIES_AI.includes(measure.id),
    );
    expect(handsOn).toHaveLength(2 * GOALS.length + TRIES_AI.length);
    for (const form of handsOn.flatMap((measure) => measure.forms)) {
      expect(levelIn(form.requires, 'skills.literacy')).toBeGreaterThanOrEqual(2);
    }
  });
});
