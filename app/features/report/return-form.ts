import type { UseCase } from '#app/domain/questionnaire/use-case.ts';
import { useCaseSchema } from '#app/domain/questionnaire/questionnaire.schema.ts';
import type { Goal } from '#app/domain/questionnaire/profile.ts';

/** What has to be given for a goal, and the share of time saved, in per cent, which may be left out. */
export const RETURN_FIELDS = ['hoursPerWeek', 'people', 'hourlyCostEur', 'shareOverride'] as const;
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

/** 1.000 or 1,000 or 1 000: thousands, as people write them. Three decimals mean nothing in any of the fields. */
const GROUPED = /^[1-9]\d{0,2}([.,]\d{3})+$/;

/** A number with a comma or a point, with or without its sign of euro or per cent, or null. */
function readNumber(typed: string): number | null {
  const text = typed.replace(/[\s€%]/g, '');
  if (GROUPED.test(text)) return Number(text.replace(/[.,]/g, ''));
  return /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null;
}

/** A share of 0 to 1 as per cent and back, without the last binary digits. */
const toShare = (percent: number): number => Number((percent / 100).toFixed(6));
export const toPercent = (share: number): number => Number((share * 100).toFixed(4));

/** A share left empty means that of the evidence; one that is no number is wrong. */
function readShare(text: string): number | null {
  if (text === '') return null;
  return toShare(readNumber(text) ?? Number.NaN);
}

/** What was typed for a goal, or null for a field that was not sent. */
type Typed = Readonly<Record<ReturnField, string | null>>;

function typedFor(form: FormData, goal: Goal): Typed {
  const textOf = (field: ReturnField): string | null => {
    const value = form.get(fieldName(goal, field));
    return typeof value === 'string' ? value.trim() : null;
  };
  return {
    hoursPerWeek: textOf('hoursPerWeek'),
    people: textOf('people'),
    hourlyCostEur: textOf('hourlyCostEur'),
    shareOverride: textOf('shareOverride'),
  };
}

const toFigures = ({ hoursPerWeek, people, hourlyCostEur, shareOverride }: Typed) => ({
  hoursPerWeek: readNumber(hoursPerWeek ?? ''),
  people: readNumber(people ?? ''),
  hourlyCostEur: readNumber(hourlyCostEur ?? ''),
  ...(shareOverride === null ? {} : { shareOverride: readShare(shareOverride) }),
});

/** Up to four figures a goal; a goal with none of them is left out. What was known beside them is kept. */
export function readReturnForm(
  form: FormData,
  goals: readonly Goal[],
  known: readonly UseCase[],
): ReturnsRead {
  const typed: Record<string, string> = {};
  const useCases: UseCase[] = [];
  const faults: string[] = [];
  for (const goal of goals) {
    const texts = typedFor(form, goal);
    for (const field of RETURN_FIELDS) typed[fieldName(goal, field)] = texts[field] ?? '';
    if (RETURN_FIELDS.every((field) => !texts[field])) continue;
    const before = known.find((entry) => entry.goal === goal);
    const parsed = useCaseSchema.safeParse({ ...before, ...toFigures(texts), goal });
    if (parsed.success) useCases.push(parsed.data);
    else faults.push(...faultsOf(goal, parsed.error.issues));
  }
  return { useCases, faults, typed };
}

function faultsOf(goal: Goal, issues: readonly { readonly path: readonly PropertyKey[] }[]): string[] {
  const wrong = new Set(issues.map((issue) => issue.path[0]));
  return RETURN_FIELDS.filter((field) => wrong.has(field)).map((field) => fieldName(goal, field));
}
