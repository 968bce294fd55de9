import type { Action, AssessmentAccess } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import type { CompletedAssessment } from '#app/domain/assessment/assessment.ts';
import { numbersOf, questionAfterRemarks } from '#app/domain/assessment/plan-in-force.ts';
import type { Followed } from '#app/domain/assessment/predecessor.ts';
import type { StandingStep } from '#app/domain/progress/step-standing.ts';
import { standingSteps } from '#app/domain/progress/step-standing.ts';
import type { RoadmapResult } from '#app/domain/roadmap/roadmap-result.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import { evaluateQuestion } from '#app/threads/evaluations.server.ts';

/** How the plan of a firm stands on a day. */
export interface PlanStanding {
  /** Names the assessment; opens nothing. */
  readonly id: string;
  readonly completed: CompletedAssessment;
  readonly follows: readonly Followed[];
  readonly steps: readonly StandingStep[];
  /** ISO instant of the last remark, else the day of the result: what the plan in force was made for. */
  readonly since: string;
}

/** The plan after what was said; `busy` when too much is being planned. */
async function planInForce(completed: CompletedAssessment): Promise<Outcome<RoadmapResult>> {
  const { assessment, result, remarks } = completed;
  const question = questionAfterRemarks(assessment, result, remarks);
  if (question === null) return succeed(result.roadmap);
  const evaluated = await evaluateQuestion(question);
  return evaluated.ok ? succeed(evaluated.value.roadmap) : evaluated;
}

/** For who was granted the action; `not-found` for all else, `not-completed` before there is a plan. */
export async function openPlanStanding(
  access: AssessmentAccess,
  action: Extract<Action, 'read' | 'remark-on-steps'>,
  today: IsoDate,
): Promise<Outcome<PlanStanding>> {
  if (!may(access, action)) return fail({ code: 'not-found' });
  const looked = await currentStore().look(({ assessments }) => assessments.open(access.owner));
  if (!looked.ok) return looked;
  if (looked.value === null) return fail({ code: 'not-found' });
  const { id, assessment, remarks, shownSpreads, poolPosition, follows, readResult } = looked.value;
  const result = readResult();
  if (result === null) return fail({ code: 'not-completed' });
  const completed = { assessment, result, remarks, shownSpreads, poolPosition };
  const planned = await planInForce(completed);
  if (!planned.ok) return planned;
  const numbers = numbersOf(result);
  const steps = standingSteps({ steps: planned.value.steps, remarks, numbers }, today);
  const since =
    remarks
      .map(({ at }) => at)
      .sort()
      .at(-1) ?? result.asOf;
  return succeed({ id, completed, follows, steps, since });
}
