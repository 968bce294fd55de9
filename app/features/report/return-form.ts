import type { UseCase } from '#app/domain/questionnaire/use-case.ts';
import { useCaseSchema } from '#app/domain/questionnaire/questionnaire.schema.ts';
import type { Goal } from '#app/domain/questionnaire/profile.ts';
import type { Locale } from '#app/i18n/locales.ts';
import type { Doubt, NumberField, TypedNumber } from '#app/i18n/typed-numbers.ts';
import { doubtOf, readNumber } from '#app/i18n/typed-numbers.ts';

/** What has to be given for a goal, and the share of time saved, in per cent, which may be left out. */
export const RETURN_FIELDS = ['hoursPerWeek', 'people', 'hourlyCostEur', 'shareOverride'] as const;
export type ReturnField = (typeof RETURN_FIELDS)[number];

export const UNIT_OF = {
  hoursPerWeek: 'hours',
  people: 'people',
  hourlyCostEur: 'euro',
  shareOverride: 'percent',
} as const satisfies Record<ReturnField, NumberField['unit']>;

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

type Reads = Readonly<Record<ReturnField, TypedNumber | null>>;

function readFigures(typed: Typed, locale: Locale): Reads {
  const read = (field: ReturnField): TypedNumber | null => {
    const text = typed[field];
    return text === null ? null : readNumber(text, { locale, unit: UNIT_OF[field] });
  };
  return {
    hoursPerWeek: read('hoursPerWeek'),
    people: read('people'),
    hourlyCostEur: read('hourlyCostEur'),
    shareOverride: read('shareOverride'),
  };
}

/** What nobody can read is no number, so that it is refused; a share left empty means that of the evidence. */
const numberIn = (read: TypedNumber | null): number => (read?.kind === 'number' ? read.value : Number.NaN);

const toFigures = ({ hoursPerWeek, people, hourlyCostEur, shareOverride: share }: Reads) => ({
  hoursPerWeek: numberIn(hoursPerWeek),
  people: numberIn(people),
  hourlyCostEur: numberIn(hourlyCostEur),
  ...(share !== null && { shareOverride: share.kind === 'empty' ? null : numberIn(share) }),
});

interface ReturnsAsked {
  readonly goals: readonly Goal[];
  /** What was known before. */
  readonly known: readonly UseCase[];
  readonly locale: Locale;
}

/** Up to four figures a goal; a goal with none of them is left out. What was known beside them is kept. */
export function readReturnForm(form: FormData, asked: ReturnsAsked): ReturnsRead {
  const ofGoals = asked.goals.map((goal) => ({ goal, typed: typedFor(form, goal) }));
  const filledIn = ofGoals.filter(({ typed }) => RETURN_FIELDS.some((field) => typed[field]));
  const read = filledIn.map(({ goal, typed }) => readUseCase(goal, typed, asked));
  return {
    useCases: read.flatMap(({ useCase }) => useCase ?? []),
    faults: read.flatMap(({ faults }) => faults),
    typed: Object.fromEntries(
      ofGoals.flatMap(({ goal, typed }) =>
        RETURN_FIELDS.map((field) => [fieldName(goal, field), typed[field] ?? '']),
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
    const doubt = read && doubtOf(read, { locale, unit: UNIT_OF[field] });
    return { field: fieldName(goal, field), doubt };
  };
  return { useCase: null, faults: RETURN_FIELDS.filter((field) => wrong.has(field)).map(toFault) };
}
