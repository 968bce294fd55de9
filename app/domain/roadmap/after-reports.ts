import type { EvaluationInput } from '../evaluation/evaluation.ts';
import type { Answers } from '../questionnaire/answers.ts';
import { isNotApplicable, levelOf } from '../questionnaire/answers.ts';
import type { Item, Level } from '../questionnaire/items.ts';
import type { IsoDate } from '../shared/as-of-date.ts';
import { findMeasure } from './catalogue/measures.ts';
import type { StepReport } from './step-report.ts';

/** What the measure raises in every one of its forms: which form was carried out, nobody reported. */
function raisesOf(id: string): readonly (readonly [Item, Level])[] {
  const [first, ...others] = findMeasure(id)?.forms ?? [];
  if (!first) return [];
  return (Object.entries(first.raises) as [Item, Level][]).flatMap(([item, level]) => {
    const levels = others.map(({ raises }) => raises[item]);
    if (levels.includes(undefined)) return [];
    return [[item, Math.min(level, ...levels.map((other) => other ?? level)) as Level] as const];
  });
}

function withRaises(answers: Answers, measure: string): Answers {
  const raised = raisesOf(measure).filter(
    ([item, level]) => !isNotApplicable(answers, item) && (levelOf(answers, item) ?? -1) < level,
  );
  return { ...answers, ...Object.fromEntries(raised.map(([item, level]) => [item, { level }])) };
}

const latestOf = (asOf: IsoDate, reports: readonly StepReport[]): IsoDate =>
  reports.reduce((latest, { on }) => (on > latest ? on : latest), asOf);

/**
 * Where planning goes on after what was reported: a step that is done counts with what it raises, one that was
 * dropped is not proposed again, one that is stuck stays to be done. The as-of date is that of the last report, never
 * before the assessment's own, so that the same reports give the same plan. For planning alone: a score is made of
 * answers, not of reports. Source: method 2026-1, section 5, simulation.
 */
export function afterReports(input: EvaluationInput, reports: readonly StepReport[]): EvaluationInput {
  const idsOf = (state: StepReport['state']): string[] =>
    reports.filter((report) => report.state === state).map(({ measure }) => measure);
  const reopened = new Set(reports.filter(({ state }) => state !== 'done').map(({ measure }) => measure));
  const done = idsOf('done');
  return {
    ...input,
    asOf: latestOf(input.asOf, reports),
    answers: done.reduce(withRaises, input.answers),
    done: [...new Set([...input.done.filter((id) => !reopened.has(id)), ...done])],
    dropped: [...new Set([...(input.dropped ?? []), ...idsOf('dropped')])],
  };
}
