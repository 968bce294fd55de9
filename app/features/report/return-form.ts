import type { UseCase } from '#app/domain/questionnaire/use-case.ts';
import { GOALS_WITH_LOSS, LOSS_FIGURES, USE_CASE_FIGURES } from '#app/domain/questionnaire/use-case.ts';
import { useCaseSchema } from '#app/domain/questionnaire/questionnaire.schema.ts';
import type { Goal } from '#app/domain/questionnaire/profile.ts';
import type { Locale } from '#app/i18n/locales.ts';
import type { Doubt, NumberField, TypedNumber } from '#app/i18n/typed-numbers.ts';
import { doubtOf, readNumber } from '#app/i18n/typed-numbers.ts';

/** What can be given for a goal: figures of time, of loss, and shares in per cent that may be left out. */
export const UNIT_OF = {
  hoursPerWeek: 'hours',
  people: 'people',
  hourlyCostEur: 'euro',
  shareOverride: 'percent',
  lossEurPerYear: 'euro',
  lossShareOverride: 'percent',
} as const satisfies Record<(typeof USE_CASE_FIGURES)[number], NumberField['unit']>;
export type ReturnField = keyof typeof UNIT_OF;

/** The figures a goal is asked for. */
export const fieldsOf = (goal: Goal): readonly ReturnField[] =>
  USE_CASE_FIGURES.filter(
    (figure) => GOALS_WITH_LOSS.includes(goal) || !(LOSS_FIGURES as readonly string[]).includes(figure),
  );

/** The name of a field, which is also its id on the page. */
export const fieldName = (goal: Goal, field: ReturnField): string => `${goal}-${field}`;

export interface ReturnFault {
  readonly field: string;
  readonly doubt: Doubt | null;
}

export interface ReturnsRead {
  readonly useCases: readonly UseCase[];
  /** Fields that are missing or wrong, by name; with both readings where it is only in doubt which is meant. */
  readonly faults: readonly ReturnFault[];
  /** What was typed, by name, to show it again. */
  readonly typed: Readonly<Record<string, string>>;
}

/** What was typed for a goal; a field that was not sent is not there. */
type Typed = Readonly<Partial<Record<ReturnField, string>>>;

function typedFor(form: FormData, goal: Goal): Typed {
  const typed = fieldsOf(goal).flatMap((field) => {
    const value = form.get(fieldName(goal, field));
    return typeof value === 'string' ? [[field, value.trim()]] : [];
  });
  return Object.fromEntries(typed) as Typed;
}

type Reads = Readonly<Partial<Record<ReturnField, TypedNumber>>>;

function readFigures(typed: Typed, locale: Locale): Reads {
  const reads = (Object.entries(typed) as [ReturnField, string][]).map(([field, text]) => [
    field,
    readNumber(text, { locale, unit: UNIT_OF[field] }),
  ]);
  return Object.fromEntries(reads) as Reads;
}

/** An empty field is a figure taken back. What nobody can read is no number, so that it is refused. */
function figureIn(read: TypedNumber): number | null {
  if (read.kind === 'empty') return null;
  return read.kind === 'number' ? read.value : Number.NaN;
}

const toFigures = (reads: Reads) =>
  Object.fromEntries(Object.entries(reads).map(([field, read]) => [field, figureIn(read)]));

interface ReturnsAsked {
  readonly goals: readonly Goal[];
  /** What was known before. */
  readonly known: readonly UseCase[];
  readonly locale: Locale;
}

/** A goal with no figure is left out. What was known beside the figures that were sent is kept. */
export function readReturnForm(form: FormData, asked: ReturnsAsked): ReturnsRead {
  const ofGoals = asked.goals.map((goal) => ({ goal, typed: typedFor(form, goal) }));
  const filledIn = ofGoals.filter(({ typed }) => Object.values(typed).some((text) => text !== ''));
  const read = filledIn.map(({ goal, typed }) => readUseCase(goal, typed, asked));
  return {
    useCases: read.flatMap(({ useCase }) => useCase ?? []),
    faults: read.flatMap(({ faults }) => faults),
    typed: Object.fromEntries(
      ofGoals.flatMap(({ goal, typed }) =>
        fieldsOf(goal).map((field) => [fieldName(goal, field), typed[field] ?? '']),
      ),
    ),
  };
}

interface UseCaseRead {
  readonly useCase: UseCase | null;
  readonly faults: readonly ReturnFault[];
}

function readUseCase(goal: Goal, typed: Typed, { known, locale }: ReturnsAsked): UseCaseRead {
  const reads = readFigures(typed, locale);
  const before = known.find((entry) => entry.goal === goal);
  const parsed = useCaseSchema.safeParse({ ...before, ...toFigures(reads), goal });
  if (parsed.success) return { useCase: parsed.data, faults: [] };
  const wrong = new Set(parsed.error.issues.map(({ path }) => path[0]));
  const toFault = (field: ReturnField): ReturnFault => {
    const read = reads[field];
    const doubt = read ? doubtOf(read, { locale, unit: UNIT_OF[field] }) : null;
    return { field: fieldName(goal, field), doubt };
  };
  return {
    useCase: null,
    faults: fieldsOf(goal)
      .filter((field) => wrong.has(field))
      .map(toFault),
  };
}
