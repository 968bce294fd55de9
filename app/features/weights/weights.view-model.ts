import type { WeightTarget } from '#app/domain/statistics/weight-target.ts';
import { classesOf, WEIGHTED_DIMENSIONS } from '#app/domain/statistics/weight-target.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import { listed } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { className } from './class-words.ts';
import type { LookedAt, OpenedTarget } from './manage-target.server.ts';
import { isSound } from './manage-target.server.ts';
import type { ReadTable } from './read-target.server.ts';
import { MOST_ROWS } from './read-target.server.ts';
import type { TypedTarget } from './target-form.ts';
import { LIMITS, NOTHING_TYPED } from './target-form.ts';

const STATES = ['kept', 'removed'] as const;
export type WeightsState = (typeof STATES)[number];
export const readWeightsState = (value: unknown): WeightsState | null =>
  STATES.find((state) => state === value) ?? null;

interface WeightsSource extends OpenedTarget {
  readonly backHref: string;
  readonly state: WeightsState | null;
  /** A form that comes back, and what was found in it. */
  readonly typed: TypedTarget | null;
  readonly looked: LookedAt | null;
  /** Why it could not be taken for now. */
  readonly isRefused: boolean;
}

function tableFault(translator: Translator, { fault, missing }: ReadTable): string | null {
  if (fault === null) return null;
  const classes = listed(
    translator,
    missing.map((category) => className(translator, category)),
  );
  return translator.t(`weights:faults.${fault}`, { classes, most: MOST_ROWS });
}

/** What is kept as somebody would type it again. */
const toTyped = (translator: Translator, { name, source, asOf, firms }: WeightTarget): TypedTarget => ({
  ...{ name, source, asOf },
  text: WEIGHTED_DIMENSIONS.flatMap((dimension) =>
    Object.entries(firms[dimension] ?? {}).map(([category, count]) =>
      [className(translator, category), String(count)].join('\t'),
    ),
  ).join('\n'),
});

const HEAD = ['line', 'read', 'class', 'firms', 'fault'] as const;

/** All rows with what was made of them; nothing before somebody has looked. */
function toPreview(translator: Translator, looked: LookedAt | null) {
  if (looked === null || looked.table.rows.length === 0) return null;
  const { t, format } = translator;
  const { rows } = looked.table;
  return {
    title: t('weights:preview.title'),
    text: t(`weights:preview.${isSound(looked) ? 'sound' : 'wrong'}`),
    table: {
      caption: t('weights:preview.caption', { rows: rows.length }),
      head: HEAD.map((column) => t(`weights:preview.${column}`)),
      rows: rows.map(({ line, read, category, firms, fault }) => [
        format.integer(line),
        t('weights:preview.asRead', { class: read[0], firms: read[1] }),
        category === null ? '' : className(translator, category),
        firms === null ? '' : format.integer(firms),
        fault === null ? '' : t(`weights:rowFaults.${fault}`),
      ]),
      numeric: [0, 3],
    },
    keep: isSound(looked) ? t('weights:keep') : null,
  };
}

function toFields({ t }: Translator, typed: TypedTarget, looked: LookedAt | null) {
  return (['name', 'source', 'asOf'] as const).map((name) => {
    const fault = looked?.faults.find(({ field }) => field === name);
    return {
      ...{ name, label: t(`weights:fields.${name}.label`), hint: t(`weights:fields.${name}.hint`) },
      ...{ value: typed[name], type: name === 'asOf' ? ('date' as const) : ('text' as const) },
      error: fault === undefined ? null : t(`weights:faults.${fault.code}`, LIMITS),
    };
  });
}

/** What figures of a campaign are weighted to: what is there, a form for other numbers, and what they come to. */
export function toWeightsView(translator: Translator, source: WeightsSource) {
  const { t, format } = translator;
  const { campaign, target, backHref, state, looked, isRefused } = source;
  const typed = source.typed ?? (target === null ? NOTHING_TYPED : toTyped(translator, target));
  const fields = toFields(translator, typed, looked);
  const textError = looked && tableFault(translator, looked.table);
  const errors = [
    ...fields.flatMap(({ name, error }) => (error === null ? [] : [{ field: name as string, text: error }])),
    ...(textError === null ? [] : [{ field: 'text', text: textError }]),
  ];
  const title = t('weights:title');
  return {
    documentTitle: pageTitle(translator, title, errors.length > 0),
    ...{ title, campaign: campaign.name, intro: t('weights:intro') },
    done: state && t(`weights:done.${state}`),
    refusal: isRefused ? t('weights:refused') : null,
    ...{ errorTitle: t('common:form.errorTitle'), errors },
    standing: target
      ? t('weights:standing.some', {
          name: target.name,
          source: target.source,
          date: format.date(target.asOf),
        })
      : t('weights:standing.none'),
    remove: target ? t('weights:remove') : null,
    fields,
    text: {
      ...{ name: 'text', label: t('weights:fields.text.label'), hint: t('weights:fields.text.hint') },
      ...{ value: typed.text, error: textError },
    },
    look: t('weights:look'),
    preview: toPreview(translator, looked),
    classes: WEIGHTED_DIMENSIONS.map((dimension) => ({
      title: t(`weights:classes.${dimension}`),
      names: classesOf(dimension).map((category) => className(translator, category)),
    })),
    classesTitle: t('weights:classes.title'),
    back: { href: backHref, text: t('weights:back') },
  };
}
export type WeightsView = ReturnType<typeof toWeightsView>;
