import type { EvaluationInput } from '../evaluation/evaluation.ts';
import type { Method } from '../evaluation/method.ts';
import type { Answers } from '../questionnaire/answers.ts';
import { isNotApplicable, levelOf } from '../questionnaire/answers.ts';
import type { Item, Level } from '../questionnaire/items.ts';
import type { PartialProfile } from '../questionnaire/profile.ts';
import { statusOf } from '../questionnaire/profile.ts';
import type { Measure } from '../roadmap/measure.ts';
import type { IsoDate } from '../shared/as-of-date.ts';
import type { StepRemark, StepState } from './step-remark.ts';

/** The trial that ran before the plan gives what it raises once it is decided on. Source: method 2026-2, section 5. */
function raisingMeasure({ measures }: Method, id: string, profile: PartialProfile): Measure | undefined {
  const measure = measures.find((one) => one.id === id);
  if (measure?.kind !== 'decision' || measure.goal === null) return measure;
  return statusOf(profile, measure.goal) === 'trying'
    ? measures.find(({ kind, goal }) => kind === 'pilot' && goal === measure.goal)
    : measure;
}

/** What the measure raises in every one of its forms: which form was carried out, no remark says. */
function raisesOf(measure: Measure | undefined): readonly (readonly [Item, Level])[] {
  const [first, ...others] = measure?.forms ?? [];
  if (!first) return [];
  return (Object.entries(first.raises) as [Item, Level][]).flatMap(([item, level]) => {
    const levels = others.map(({ raises }) => raises[item]);
    if (levels.includes(undefined)) return [];
    return [[item, Math.min(level, ...levels.map((other) => other ?? level)) as Level] as const];
  });
}

function withRaises(answers: Answers, measure: Measure | undefined): Answers {
  const raised = raisesOf(measure).filter(
    ([item, level]) => !isNotApplicable(answers, item) && (levelOf(answers, item) ?? -1) < level,
  );
  return { ...answers, ...Object.fromEntries(raised.map(([item, level]) => [item, { level }])) };
}

const latestOf = (asOf: IsoDate, remarks: readonly StepRemark[]): IsoDate =>
  remarks.reduce((latest, { day }) => (day > latest ? day : latest), asOf);

/** A firm on the day of its result, and what was said of its steps since. */
interface Remarked {
  readonly input: EvaluationInput;
  readonly asOf: IsoDate;
  readonly remarks: readonly StepRemark[];
}

/**
 * Where planning goes on after what was said: a step that is done counts with what it raises, one that was
 * dropped is not proposed again, one that is stuck stays to be done. The as-of date is that of the last remark, never
 * before the assessment's own, so that the same remarks give the same plan. For planning alone: a score is made of
 * answers, not of remarks. Source: method 2026-2, section 5.
 */
export function afterRemarks(
  method: Method,
  { input, asOf, remarks }: Remarked,
): Pick<Remarked, 'input' | 'asOf'> {
  const idsOf = (state: StepState): string[] =>
    remarks.filter((remark) => remark.state === state).map(({ measure }) => measure);
  const reopened = new Set(remarks.filter(({ state }) => state !== 'done').map(({ measure }) => measure));
  const done = idsOf('done');
  return {
    input: {
      ...input,
      answers: done.reduce(
        (answers, id) => withRaises(answers, raisingMeasure(method, id, input.profile)),
        input.answers,
      ),
      done: [...new Set([...input.done.filter((id) => !reopened.has(id)), ...done])],
      dropped: [...new Set([...(input.dropped ?? []), ...idsOf('dropped')])],
    },
    asOf: latestOf(asOf, remarks),
  };
}
