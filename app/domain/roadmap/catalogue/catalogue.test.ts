import { describe, expect, it } from 'vitest';
import {
  entriesOf,
  levelIn,
  isMet,
  toKey,
  suits,
  isFree,
  improvements,
  getForm,
  reach,
} from '#tests/factories/catalogue.ts';
import { findProvider } from '../../providers/register.ts';
import type { Item, Level } from '../../questionnaire/items.ts';
import { ITEMS } from '../../questionnaire/items.ts';
import { SIZE_CLASSES, isBelowFiftyPersons } from '../../questionnaire/profile.ts';
import type { MeasureForm } from '../measure.ts';
import { MEASURES, findMeasure } from './measures.ts';

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
