import type { Item, Level } from '#app/domain/questionnaire/items.ts';
import type { SizeClass } from '#app/domain/questionnaire/profile.ts';
import { MEASURES, findMeasure } from '#app/domain/roadmap/catalogue/measures.ts';
import type { LevelsByItem, Measure, MeasureForm } from '#app/domain/roadmap/measure.ts';

export const entriesOf = (levels: LevelsByItem): readonly (readonly [Item, Level])[] =>
  Object.entries(levels) as [Item, Level][];

export const levelIn = (levels: LevelsByItem, item: Item): Level => levels[item] ?? 0;

export const isMet = (requires: LevelsByItem, levels: LevelsByItem): boolean =>
  entriesOf(requires).every(([item, level]) => levelIn(levels, item) >= level);

export const toKey = (levels: LevelsByItem): string =>
  entriesOf(levels)
    .map(([item, level]) => `${item}>=${level}`)
    .sort()
    .join(' ');

export const suits = (measure: Measure, sizeClass: SizeClass): boolean =>
  measure.sizeClasses?.includes(sizeClass) ?? true;

export const isFree = (form: MeasureForm, sizeClass: SizeClass): boolean =>
  form.costEur[sizeClass].high + form.runningEurPerYear[sizeClass].high + form.perPersonEurPerYear.high === 0;

/** A step runs whole months: 4 weeks are one, 13 are three. */
export const monthsOf = (form: MeasureForm): number => Math.ceil((3 * form.weeks) / 13);

/** Own days in the busiest three months, at the low estimate. */
export const daysAQuarter = (form: MeasureForm, sizeClass: SizeClass): number =>
  (form.staffDays[sizeClass].low * Math.min(3, monthsOf(form))) / monthsOf(form);

export const improvements = MEASURES.filter((measure) => measure.kind === 'improvement');

export function getMeasure(id: string): Measure {
  const measure = findMeasure(id);
  if (!measure) throw new Error(`No measure "${id}"`);
  return measure;
}

export function getForm(measure: Measure, id: MeasureForm['id']): MeasureForm {
  const form = measure.forms.find((candidate) => candidate.id === id);
  if (!form) throw new Error(`No form "${id}" of "${measure.id}"`);
  return form;
}

/** Levels reachable, and measures startable, from `start` when only `allowed` forms may be used. */
export function reach(start: LevelsByItem, allowed: (measure: Measure, form: MeasureForm) => boolean) {
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
