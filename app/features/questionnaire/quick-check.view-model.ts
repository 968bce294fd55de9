import type { HeadlineBenchmarkId } from '#app/domain/benchmarks/benchmark-result.ts';
import { roleOf } from '#app/domain/benchmarks/evaluate-benchmarks.ts';
import type { QuickResult } from '#app/domain/evaluation/evaluation.ts';
import { LEVELS, QUICK_CHECK_ITEMS } from '#app/domain/questionnaire/items.ts';
import type { SizeClass } from '#app/domain/questionnaire/profile.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { FieldErrorText } from './form-words.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import { toHeadlineFigures } from '#app/report-model/headline-figures.view-model.ts';
import type { FieldValues } from './profile.view-model.ts';
import { toProfileField } from './profile.view-model.ts';
import { UNKNOWN_CHOICE } from '#app/domain/questionnaire/answers.ts';
import type { QuickAnswers } from './start-form.ts';
import { QUICK_FIELDS } from './start-form.ts';

interface QuickFormSource {
  readonly values: FieldValues;
  readonly isSent: boolean;
  /** How long it takes. */
  readonly minutes: number;
}

/** The six questions on one page. */
export function toQuickCheckForm(translator: Translator, { values, isSent, minutes }: QuickFormSource) {
  const { t } = translator;
  const intro = t('check:intro', { minutes });
  const missing = isSent ? QUICK_FIELDS.filter((field) => !values[field]) : [];
  const errors: FieldErrorText[] = missing.map((field) => ({ field, text: t(`check:missing.${field}`) }));
  const itemQuestion = (item: (typeof QUICK_CHECK_ITEMS)[number]) => ({
    name: item,
    question: t(`questionnaire:items.${item}.question`),
    hint: null,
    options: [
      ...LEVELS.map((level) => ({
        value: String(level),
        label: t(`questionnaire:items.${item}.levels.${level}`),
      })),
      { value: UNKNOWN_CHOICE, label: t('questionnaire:answers.unknown.label') },
    ],
  });
  const title = t('check:title');
  return {
    kind: 'form' as const,
    documentTitle: pageTitle(translator, title, errors.length > 0),
    title,
    intro,
    /** How to choose a level; the questions before have none. */
    rule: { text: t('questionnaire:answers.rule'), before: QUICK_CHECK_ITEMS[0] },
    errorTitle: t('common:form.errorTitle'),
    errors,
    submit: t('check:submit'),
    values,
    questions: [
      toProfileField(translator, 'sizeClass'),
      toProfileField(translator, 'aiUse'),
      ...QUICK_CHECK_ITEMS.map(itemQuestion),
    ],
  };
}

/** The quick check's own fields of an address; anything else in it is not ours. */
export function toQuickFields(query: URLSearchParams) {
  const fields = new FormData();
  for (const name of QUICK_FIELDS) {
    const value = query.get(name);
    if (value) fields.set(name, value);
  }
  return { fields, isSent: query.has('sent') || [...fields].length > 0, isEditing: query.has('edit') };
}

/** Whether all six are answered validly. */
export const isQuickCheckComplete = ({ profile, answers }: QuickAnswers): boolean =>
  profile.sizeClass !== undefined &&
  profile.aiUse !== undefined &&
  Object.keys(answers).length === QUICK_CHECK_ITEMS.length;

interface QuickSource {
  readonly quick: QuickResult;
  readonly sizeClass: SizeClass;
  readonly values: FieldValues;
  readonly editHref: string;
  /** How long the 24 questions take. */
  readonly minutes: number;
  /** Of what begins with these answers. */
  readonly newCode: string;
}

/** A firm stands among those of its size alone. The Mittelstand is German, and the country is not asked here. */
const isOwn = (id: HeadlineBenchmarkId, sizeClass: SizeClass): boolean =>
  roleOf(id, { sizeClass, country: null }) === 'primary';

function toGroupRows(translator: Translator, { quick, sizeClass }: Pick<QuickSource, 'quick' | 'sizeClass'>) {
  const figures = toHeadlineFigures(translator);
  return quick.benchmarks.flatMap(({ id, group }) =>
    figures
      .filter((figure) => figure.id === id)
      .map(({ share, population }) => ({
        id,
        share,
        population,
        group: isOwn(id, sizeClass) ? translator.t(`check:answer.own.${group}`) : null,
      })),
  );
}

/** An honest first answer: no score is made of four answers. */
export function toQuickAnswer(
  translator: Translator,
  { quick, sizeClass, values, editHref, minutes, newCode }: QuickSource,
) {
  const { t, format } = translator;
  const title = t('check:answer.title');
  const first = quick.firstMeasure;
  return {
    kind: 'answer' as const,
    documentTitle: pageTitle(translator, title),
    title,
    intro: t('check:answer.intro'),
    noScore: t('check:answer.noScore'),
    group: {
      title: t('check:answer.groupTitle'),
      // The figures themselves stand in the rows below.
      text: t('report:benchmarks.apart'),
      rows: toGroupRows(translator, { quick, sizeClass }),
      texts: quick.benchmarks
        .filter(({ id }) => isOwn(id, sizeClass))
        .map(({ group }) => t(`method:groups.${group}.text`)),
    },
    official: {
      title: t('check:answer.officialTitle'),
      rows: quick.officialShares.map(({ id, share, matched, source }) => ({
        id,
        share: format.percent(share),
        text: t('check:answer.official', {
          population: t(`benchmarks:entries.${id}.population`),
        }),
        fallback: matched.includes('sizeClass')
          ? t('check:answer.officialClass', {
              size: t(`questionnaire:profile.sizeClass.options.${sizeClass}`),
            })
          : t('check:answer.officialAll'),
        source: t('check:answer.source', {
          publisher: source.publisher ?? '',
          period: source.period ?? '',
          asOf: format.date(source.asOf),
        }),
        url: source.url,
      })),
    },
    gates: {
      title: t('check:answer.gatesTitle', { count: quick.gates.length }),
      none: t('check:answer.gatesNone'),
      opens: t('check:answer.opens'),
      rows: quick.gates.map(({ id }) => ({
        id,
        title: t(`method:gates.${id}.title`),
        why: t(`method:gates.${id}.why`),
        opens: t(`method:gates.${id}.opens`),
      })),
    },
    first: {
      title: t('check:answer.firstTitle'),
      none: t('check:answer.firstNone'),
      mayChange: t('check:answer.mayChange'),
      measure: first && {
        title: t(`measures:measures.${first}.title`),
        why: t(`measures:measures.${first}.why`),
        what: t(`measures:measures.${first}.what`),
        doneTitle: t('check:answer.doneTitle'),
        done: t(`measures:measures.${first}.doneWhen`),
      },
    },
    more: {
      title: t('check:answer.moreTitle'),
      items: (['standing', 'score', 'plan', 'money', 'providers', 'pdf'] as const).map((key) =>
        t(`check:answer.more.${key}`),
      ),
      action: `/${translator.locale}/start`,
      newCode,
      goOn: t('check:answer.goOn'),
      carried: t('check:answer.carried', { minutes }),
    },
    edit: { href: editHref, text: t('check:answer.edit') },
    values,
  };
}

export type QuickCheckForm = ReturnType<typeof toQuickCheckForm>;
export type QuickAnswer = ReturnType<typeof toQuickAnswer>;
