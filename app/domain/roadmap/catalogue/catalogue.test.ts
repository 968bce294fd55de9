import { describe, expect, it } from 'vitest';
import {
  daysAQuarter,
  entriesOf,
  getForm,
  getMeasure,
  improvements,
  isFree,
  isMet,
  levelIn,
  monthsOf,
  reach,
  suits,
  toKey,
} from '#tests/factories/catalogue.ts';
import { findProvider } from '../../providers/register.ts';
import type { Item, Level } from '../../questionnaire/items.ts';
import { ITEMS } from '../../questionnaire/items.ts';
import { SIZE_CLASSES } from '../../questionnaire/profile.ts';
import type { MeasureForm } from '../measure.ts';
import { WEEKS } from '../measure.ts';
import { MEASURES, findMeasure } from './measures.ts';

describe('shape of the catalogue', () => {
  it('names each measure once, in plain kebab-case', () => {
    const ids = MEASURES.map((measure) => measure.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(ids).not.toContain('find-out');
    expect(findMeasure('find-out')).toBeNull();
    expect(improvements.length).toBeGreaterThanOrEqual(55);
  });

  it('estimates within sane units, low never above high, and never less for a larger firm', () => {
    for (const measure of MEASURES) {
      for (const form of measure.forms) {
        expect(WEEKS, measure.id).toContain(form.weeks);
        const { low, high } = form.perPersonEurPerYear;
        expect(low >= 0 && low <= high && Number.isInteger(low) && Number.isInteger(high), measure.id).toBe(
          true,
        );
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

  it('has a bought form that takes fewer own days and more money, and brings time or halves the days', () => {
    const bought = MEASURES.filter((measure) => measure.forms.some((form) => form.id === 'bought'));
    for (const measure of bought) {
      const own = getForm(measure, 'own');
      const form = getForm(measure, 'bought');
      for (const sizeClass of SIZE_CLASSES) {
        const where = `${measure.id} ${sizeClass}`;
        const ownDays = own.staffDays[sizeClass];
        const boughtDays = form.staffDays[sizeClass];
        expect(boughtDays.low, where).toBeLessThanOrEqual(ownDays.low);
        expect(boughtDays.high, where).toBeLessThan(ownDays.high);
        const money = (one: MeasureForm): number =>
          one.costEur[sizeClass].low + one.runningEurPerYear[sizeClass].low;
        expect(money(form), where).toBeGreaterThan(money(own));
        const isShorter = monthsOf(form) <= monthsOf(own) - 1;
        const isHalf = 2 * boughtDays.low <= ownDays.low && 2 * boughtDays.high <= ownDays.high;
        expect(isShorter || isHalf, where).toBe(true);
      }
    }
  });

  it('lets money buy time for every routine and for at least half of what takes longer than a month', () => {
    const isBuyable = ({ forms }: (typeof MEASURES)[number]): boolean =>
      forms.some(({ id }) => id === 'bought');
    expect(MEASURES.filter(({ kind }) => kind === 'roll-out').every(isBuyable)).toBe(true);
    const longer = improvements.filter((measure) => monthsOf(getForm(measure, 'own')) > 1);
    expect(longer.filter(isBuyable).length).toBeGreaterThanOrEqual(longer.length / 2);
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
        ['cloud.control', 2],
        ['cloud.exit', 2],
      ],
    ],
    ['ungoverned-data', [['data.governance', 2]]],
  ] as const satisfies readonly (readonly [string, readonly (readonly [Item, Level])[]])[];

  it.each(OPENERS)('%s opens from 0 with no money and at most three days a quarter', (_gate, wanted) => {
    for (const sizeClass of SIZE_CLASSES) {
      const { levels } = reach(
        {},
        (measure, form) =>
          measure.kind === 'improvement' &&
          measure.countries === null &&
          measure.sectors === null &&
          suits(measure, sizeClass) &&
          isFree(form, sizeClass) &&
          daysAQuarter(form, sizeClass) <= 3,
      );
      const isOpen = wanted.some(([item, level]) => levelIn(levels, item) >= level);
      expect(isOpen, sizeClass).toBe(true);
    }
  });
});

describe('what hurts now', () => {
  it.each([
    ['cloud.resilience', 'set-up-independent-backup'],
    ['data.governance', 'agree-data-rules'],
    ['skills.oversight', 'list-ai-in-use'],
  ] as const)('%s has one safety step, at once, lifting it out of danger', (item, id) => {
    const safety = MEASURES.filter((measure) => measure.safetyFor === item);
    expect(safety.map((measure) => measure.id)).toEqual([id]);
    for (const form of safety.flatMap(({ forms }) => forms)) {
      expect(entriesOf(form.requires)).toEqual([]);
      expect(form.raises).toEqual({ [item]: 2 });
    }
  });

  it('has no fourth', () => {
    expect(MEASURES.filter(({ safetyFor }) => safetyFor !== null)).toHaveLength(3);
  });

  it('lets nothing else lift these three out of danger past their safety step', () => {
    for (const { id, forms, safetyFor } of MEASURES.filter(({ kind }) => kind === 'improvement')) {
      if (safetyFor !== null) continue;
      for (const item of ['cloud.resilience', 'data.governance', 'skills.oversight'] as const) {
        const lifts = forms.some(
          ({ raises, requires }) => levelIn(raises, item) >= 2 && levelIn(requires, item) < 2,
        );
        expect(lifts, `${id} ${item}`).toBe(false);
      }
    }
  });
});

describe('errands', () => {
  it.each([
    ['check-funding', { 'budget.funding': 2 }],
    ['count-task-today', { 'budget.business-case': 1 }],
  ] as const)('%s costs nothing and at most one day in every size', (id, raises) => {
    const measure = getMeasure(id);
    expect(measure.sizeClasses).toBeNull();
    expect(measure.forms.map((form) => form.raises)).toEqual([raises]);
    for (const sizeClass of SIZE_CLASSES) {
      const own = getForm(measure, 'own');
      expect(own.requires).toEqual({});
      expect(isFree(own, sizeClass)).toBe(true);
      expect(own.staffDays[sizeClass].low).toBe(0.5);
      expect(own.staffDays[sizeClass].high).toBeLessThanOrEqual(1);
      expect(monthsOf(own)).toBe(1);
    }
  });

  it('brings a firm below ten to routine with an assistant in six steps that count', () => {
    const counts = (form: MeasureForm): boolean => form.staffDays['1-9'].high > 1;
    const steps = [
      ['start-with-one-task', 'own'],
      ['train-first-users', 'own'],
      ['agree-data-rules', 'own'],
      ['pilot-assistant', 'small'],
      ['set-up-independent-backup', 'own'],
      ['list-ai-in-use', 'own'],
      ['ask-staff-about-ai', 'own'],
      ['roll-out-assistant', 'own'],
    ] as const;
    const levels: Partial<Record<Item, Level>> = {};
    for (const [id, formId] of steps) {
      const form = getForm(getMeasure(id), formId);
      expect(isMet(form.requires, levels), id).toBe(true);
      for (const [item, level] of entriesOf(form.raises)) {
        if (level > levelIn(levels, item)) levels[item] = level;
      }
    }
    const counted = steps.filter(([id, formId]) => counts(getForm(getMeasure(id), formId)));
    expect(counted.length).toBeLessThanOrEqual(6);
  });
});

describe('sense', () => {
  it.each(['complete-data-rules', 'agree-ai-rules'])('%s comes after the talk with the staff', (id) => {
    for (const form of getMeasure(id).forms) expect(levelIn(form.requires, 'skills.change')).toBe(2);
  });

  it.each([
    'finish-half-used-program',
    'record-leaver-knowledge',
    'read-drawings',
    'secure-access',
    'answer-security-questionnaire',
    'list-ai-in-use',
    'check-data-protection-impact',
    'appoint-ai-owner',
  ])('holds %s', (id) => {
    expect(findMeasure(id)?.kind).toBe('improvement');
  });

  it('rests at least half of its estimates on a second source, with an address and a day', () => {
    const second = MEASURES.filter(({ evidence }) => evidence.publisher !== 'KI-Brücke');
    expect(second.length).toBeGreaterThanOrEqual(MEASURES.length / 2);
    for (const { id, evidence } of second) {
      expect(evidence.url, id).toMatch(/^https:/);
      expect(evidence.asOf < evidence.checkAgain, id).toBe(true);
    }
  });
});
