import type { Evaluation, EvaluationInput } from '#app/domain/evaluation/evaluation.ts';
import { VERDICTS } from '#app/domain/providers/provider-result.ts';
import { HEADLINES, LIMITS } from '#app/domain/roadmap/roadmap-result.ts';
import { PROVIDERS } from '#app/domain/providers/register.ts';
import { DIMENSIONS, itemsOf, LEVELS } from '#app/domain/questionnaire/items.ts';
import type { Item } from '#app/domain/questionnaire/items.ts';
import { isNotApplicable } from '#app/domain/questionnaire/answers.ts';
import { PLAN_MONTHS } from '#app/domain/roadmap/months.ts';
import { MEASURES } from '#app/domain/roadmap/catalogue/measures.ts';
import { BANDS } from '#app/domain/scoring/bands.ts';
import { GATES } from '#app/domain/scoring/gates.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { answerText } from '#app/report-model/wording.ts';
import type { WhatIfBasis } from './evaluate-what-if.ts';
import { toComparison } from './what-if-comparison.ts';
import type { WhatIfFields, WhatIfRead } from './what-if-form.ts';
import { BUDGET, DAYS, fieldsOf } from './what-if-form.ts';
import type { Moves, WhatIfWords } from './what-if-words.ts';
import { MARKS } from './what-if-words.ts';
import { NOT_APPLICABLE_CHOICE, UNKNOWN_CHOICE } from '#app/domain/questionnaire/answers.ts';

const ROWS = [
  'score',
  'band',
  'gates',
  'rung',
  'headline',
  'steps',
  'cost',
  'trial',
  'routine',
] as const satisfies readonly (keyof WhatIfWords['rows'])[];
const CHANGES = ['added', 'removed', 'earlier', 'later', 'otherwise'] as const;
const FORMS = ['own', 'bought', 'normal', 'small'] as const;

function byId<Id extends string>(
  ids: readonly Id[],
  textOf: (id: Id) => string,
): Readonly<Record<Id, string>> {
  return Object.fromEntries(ids.map((id) => [id, textOf(id)])) as Record<Id, string>;
}

function toWords({ t, locale }: Translator): WhatIfWords {
  return {
    locale,
    today: t('report:whatIf.today'),
    then: t('report:whatIf.then'),
    rows: byId(ROWS, (row) => t(`report:whatIf.rows.${row}`)),
    span: t('report:units.span', { low: MARKS.first, high: MARKS.second }),
    withSpan: t('report:whatIf.withSpan', { value: MARKS.first, span: MARKS.second }),
    withheld: t('report:answers.open'),
    none: t('report:whatIf.none'),
    noCost: t('report:units.noCost'),
    euroSpan: t('report:units.euroSpan', { low: MARKS.first, high: MARKS.second }),
    notStated: t('report:units.notStated'),
    notPlanned: t('report:whatIf.notPlanned'),
    bands: byId(BANDS, (band) => t(`method:bands.${band}.title`)),
    gates: byId(
      GATES.map(({ id }) => id),
      (id) => t(`method:gates.${id}.title`),
    ),
    unknownGates: t('report:whatIf.unknownGates', { gates: MARKS.first }),
    withUnknown: t('common:punctuation.enumerated', { left: MARKS.first, right: MARKS.second }),
    sentence: t('common:punctuation.sentence', { text: MARKS.first }),
    moved: toMovedWords(t),
    rungs: LEVELS.map((rung) => t(`method:rungs.${rung}.title`)),
    headlines: byId(HEADLINES, (id) => t(`method:headlines.${id}.title`)),
    limits: byId(LIMITS, (id) => t(`method:limits.${id}`)),
    measures: byId(['find-out', ...MEASURES.map(({ id }) => id)], (id) => t(`measures:measures.${id}.title`)),
    providers: Object.fromEntries(PROVIDERS.map(({ id, name }) => [id, name])),
    verdicts: byId(VERDICTS, (id) => t(`providers:verdicts.${id}.title`)),
    changes: byId(CHANGES, (id) => t(`report:whatIf.changes.${id}`)),
    forms: byId(FORMS, (id) => t(`measures:forms.${id}.title`)),
    inForm: t('report:whatIf.inForm', { months: MARKS.first, form: MARKS.second }),
    doubtful: t('common:form.doubtful', { first: MARKS.first, second: MARKS.second }),
    faults: byId([BUDGET, DAYS], (field) => t(`report:whatIf.fields.${field}.fault`)),
    status: t('report:whatIf.status', {
      label: MARKS.first,
      before: MARKS.second,
      after: MARKS.third,
    }),
    statusSame: t('report:whatIf.statusSame'),
  };
}

/** A text for each number of months or steps a plan can hold. */
const upTo = (most: number, textOf: (count: number) => string): string[] =>
  Array.from({ length: most }, (_, index) => textOf(index + 1));

/** What can be said of what moved, with a text for each number there may be. */
export function toMovedWords(t: Translator['t']): WhatIfWords['moved'] {
  const movesOf = (name: 'trial' | 'routine'): Moves => ({
    earlier: upTo(PLAN_MONTHS, (months) => t(`report:whatIf.moved.${name}.earlier`, { months })),
    later: upTo(PLAN_MONTHS, (months) => t(`report:whatIf.moved.${name}.later`, { months })),
    enters: t(`report:whatIf.moved.${name}.enters`, { month: MARKS.first }),
    leaves: t(`report:whatIf.moved.${name}.leaves`),
  });
  const stepsOf = (name: 'added' | 'removed'): string[] =>
    upTo(MEASURES.length, (steps) => t(`report:whatIf.moved.${name}`, { steps }));
  return {
    trial: movesOf('trial'),
    routine: movesOf('routine'),
    added: stepsOf('added'),
    removed: stepsOf('removed'),
  };
}

function toOptions(item: Item, { answers }: EvaluationInput, { t }: Translator) {
  const levels = LEVELS.map((level) => ({
    value: String(level),
    label: t('report:whatIf.level', { level, text: t(`questionnaire:items.${item}.levels.${level}`) }),
  }));
  const unknown = { value: UNKNOWN_CHOICE, label: t('questionnaire:answers.unknown.label') };
  const notApplicable = {
    value: NOT_APPLICABLE_CHOICE,
    label: t('questionnaire:answers.notApplicable.label'),
  };
  return [...levels, unknown, ...(isNotApplicable(answers, item) ? [notApplicable] : [])];
}

function toGroups(today: EvaluationInput, translator: Translator) {
  const { t } = translator;
  return DIMENSIONS.map((dimension) => ({
    id: dimension,
    title: t(`questionnaire:dimensions.${dimension}.title`),
    fields: itemsOf(dimension).map((item) => ({
      name: item,
      label: t(`questionnaire:items.${item}.title`),
      options: toOptions(item, today, translator),
      changed: t('report:whatIf.changed', { today: answerText(translator, today.answers, item) }),
    })),
  }));
}

function toLabels({ t }: Translator) {
  const label = (key: string): string => t(`report:whatIf.${key}`);
  return {
    title: label('title'),
    documentTitle: t('common:pageTitle', { page: label('title') }),
    intro: label('intro'),
    money: label('money'),
    submit: label('submit'),
    reset: label('reset'),
    keep: label('keep'),
    keepHint: label('keepHint'),
    result: label('result'),
    picture: label('picture'),
    today: label('today'),
    then: label('then'),
    what: label('what'),
    steps: label('stepsTitle'),
    step: label('step'),
    providers: label('providersTitle'),
    provider: label('provider'),
    same: label('same'),
    stepsSame: label('stepsSame'),
    providersSame: label('providersSame'),
    errorTitle: t('common:form.errorTitle'),
    back: label('back'),
  };
}

/** What the browser needs to go on by itself, and what the server found. */
export interface WhatIfSource {
  readonly today: EvaluationInput;
  readonly basis: WhatIfBasis;
  readonly action: string;
  readonly resultHref: string;
  /** Of what begins if it is kept as a new assessment; null where it is kept otherwise. */
  readonly newCode: string | null;
  /** Under which name the browser keeps what was tried and not sent. */
  readonly keptAs?: string;
  /** What was typed and read, with both evaluations, or null when the form is opened. */
  readonly tried: {
    readonly fields: WhatIfFields;
    readonly read: WhatIfRead;
    readonly before: Evaluation;
    readonly after: Evaluation;
  } | null;
  /** Why it was not kept, or left out. */
  readonly refusal?: 'not-saved' | null;
}

export function toWhatIfView(source: WhatIfSource, translator: Translator) {
  const { today, basis, action, resultHref, newCode, keptAs = 'what-if', tried, refusal = null } = source;
  const { t, format, locale } = translator;
  const words = toWords(translator);
  const labels = toLabels(translator);
  const field = (name: typeof BUDGET | typeof DAYS) => ({
    name,
    label: t(`report:whatIf.fields.${name}.label`),
    hint: t(`report:whatIf.fields.${name}.hint`),
  });
  return {
    action,
    resultHref,
    newCode,
    keptAs,
    labels: { ...labels, asOf: t('report:whatIf.asOf', { date: format.date(basis.asOf) }) },
    words,
    today,
    basis,
    groups: toGroups(today, translator),
    money: [field(BUDGET), field(DAYS)],
    fields: tried?.fields ?? fieldsOf(today, locale),
    faults: tried?.read.faults ?? [],
    changedItems: tried?.read.changedItems ?? [],
    isChanged: tried?.read.isChanged ?? false,
    isTried: tried !== null,
    refusal: refusal === null ? null : t('report:whatIf.notSaved'),
    comparison: tried === null ? null : toComparison(words, tried),
  };
}
export type WhatIfView = ReturnType<typeof toWhatIfView>;
