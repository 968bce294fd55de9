import type { UseCase } from '#app/domain/evaluation/evaluation.ts';
import { useCaseSchema } from '#app/domain/questionnaire/questionnaire.schema.ts';
import type { Goal } from '#app/domain/questionnaire/profile.ts';

export const RETURN_FIELDS = ['hoursPerWeek', 'people', 'hourlyCostEur'] as const;
export type ReturnField = (typeof RETURN_FIELDS)[number];

/** The name of a field, which is also its id on the page. */
export const fieldName = (goal: Goal, field: ReturnField): string => `${goal}-${field}`;

export interface ReturnsRead {
  readonly useCases: readonly UseCase[];
  /** Names of fields that are missing or wrong. */
  readonly faults: readonly string[];
  /** What was typed, by name, to show it again. */
  readonly typed: Readonly<Record<string, string>>;
}

/** A number with a comma or a point, or null. */
function readNumber(text: string): number | null {
  return /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null;
}

/** Three figures a goal; a goal with none of them is left out. What was known beside them is kept. */
export function readReturnForm(
  form: FormData,
  goals: readonly Goal[],
  known: readonly UseCase[],
): ReturnsRead {
  const typed: Record<string, string> = {};
  const useCases: UseCase[] = [];
  const faults: string[] = [];
  for (const goal of goals) {
    const texts = RETURN_FIELDS.map((field) => {
      const value = form.get(fieldName(goal, field));
      return typeof value === 'string' ? value.trim() : '';
    });
    RETURN_FIELDS.forEach((field, index) => (typed[fieldName(goal, field)] = texts[index] ?? ''));
    if (texts.every((text) => text === '')) continue;
    const figures = Object.fromEntries(
      RETURN_FIELDS.map((field, index) => [field, readNumber(texts[index] ?? '')]),
    );
    const parsed = useCaseSchema.safeParse({
      ...known.find((entry) => entry.goal === goal),
      ...figures,
      goal,
    });
    if (parsed.success) useCases.push(parsed.data);
    else faults.push(...faultsOf(goal, parsed.error.issues));
  }
  return { useCases, faults, typed };
}

function faultsOf(goal: Goal, issues: readonly { readonly path: readonly PropertyKey[] }[]): string[] {
  const wrong = new Set(issues.map((issue) => issue.path[0]));
  return RETURN_FIELDS.filter((field) => wrong.has(field)).map((field) => fieldName(goal, field));
}
