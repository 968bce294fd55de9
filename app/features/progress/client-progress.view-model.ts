import { MAX_LABEL } from '#app/domain/progress/check-in.ts';
import type { StepStanding } from '#app/domain/progress/step-standing.ts';
import { STEP_STANDINGS } from '#app/domain/progress/step-standing.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { toIsoDay } from '#app/platform/clock.ts';
import { toCheckInsView } from './check-ins.view-model.ts';
import type { CheckInsSource } from './check-ins.view-model.ts';
import type { ClientProgress, SeenProgress } from './client-progress.server.ts';
import { toStepRow } from './step-row.ts';
import { nameInCalendar } from './step-calendar.server.ts';

const STATES = ['begun', 'stopped', 'labelled', 'withdrawn'] as const;
export type ProgressState = (typeof STATES)[number];
export const readProgressState = (shown: string | null): ProgressState | null =>
  STATES.find((state) => state === shown) ?? null;

/** What is wrong with a form. */
export interface ProgressFaults {
  readonly code: 'empty' | 'unknown' | 'no-result' | null;
  readonly label: 'long' | null;
}
export const NO_FAULTS: ProgressFaults = { code: null, label: null };

interface ProgressSource {
  readonly progress: ClientProgress;
  readonly state: ProgressState | null;
  readonly faults: ProgressFaults;
  /** What was typed as a label and refused. */
  readonly typedLabel: string | null;
  readonly links: Omit<CheckInsSource, 'maker' | 'checkIns'>;
  readonly backHref: string;
}

/** How the plan of a client goes, or how its firm can let that be seen. */
export function toClientProgressView(translator: Translator, source: ProgressSource) {
  const { t } = translator;
  const { progress, state, faults, backHref } = source;
  const { client, seen } = progress;
  const title = t('progress:client.title', { name: client.name });
  const hasFaults = faults.code !== null || faults.label !== null || source.links.fault !== null;
  return {
    documentTitle: pageTitle(translator, title, hasFaults),
    title,
    back: { href: backHref, text: t('progress:client.back') },
    state: state && t(`progress:client.state.${state}`),
    seen: seen && toSeen(translator, seen, source),
    firstTime: t('progress:client.firstTime'),
    allow: toAllow(translator, faults.code, seen !== null),
  };
}
export type ClientProgressView = ReturnType<typeof toClientProgressView>;

/** The two ways in which a firm says yes: it presses a button of its own, or gives its code. */
function toAllow({ t }: Translator, fault: ProgressFaults['code'], isAllowed: boolean) {
  const text = fault && t(`progress:allow.faults.${fault}`);
  return {
    title: t(isAllowed ? 'progress:allow.titleAgain' : 'progress:allow.title'),
    text: t(isAllowed ? 'progress:allow.textAgain' : 'progress:allow.text'),
    button: t('progress:allow.button'),
    label: t('progress:allow.label'),
    submit: t('progress:allow.submit'),
    errorTitle: t('common:form.errorTitle'),
    errors: text === null ? [] : [{ field: 'code', text }],
  };
}

function toSeen(translator: Translator, seen: SeenProgress, source: ProgressSource) {
  const { t, format } = translator;
  const { accompaniment, plan, checkIns } = seen;
  const rows = plan.steps.map((step) => toStepRow(step, translator));
  const groups = STEP_STANDINGS.map((standing) => ({
    standing,
    title: t(`progress:steps.group.${standing}`),
    rows: rows.filter((row) => row.standing === standing),
  })).filter((group) => group.rows.length > 0);
  return {
    since: t('progress:client.since', {
      date: format.date(toIsoDay(accompaniment.since)),
      asOf: format.date(accompaniment.asOf),
    }),
    stepsTitle: t('progress:client.steps'),
    summary: toSummary(translator, groups),
    groups,
    none: t('progress:client.noSteps'),
    comparisonTitle: t('progress:client.comparison'),
    checkIns: toCheckInsView(translator, { ...source.links, maker: 'adviser', checkIns }),
    label: toLabel(translator, seen, source),
    stop: { text: t('progress:client.stop'), hint: t('progress:client.stopHint') },
  };
}

/** How many steps stand how, in one line. */
function toSummary(
  { t, format }: Translator,
  groups: readonly { readonly standing: StepStanding; readonly rows: readonly unknown[] }[],
): string {
  return format.list(
    groups.map(({ standing, rows }) => t(`progress:steps.count.${standing}`, { count: rows.length })),
  );
}

function toLabel(translator: Translator, { accompaniment }: SeenProgress, source: ProgressSource) {
  const { t } = translator;
  const { label, number } = accompaniment;
  return {
    title: t('progress:label.title'),
    text: t('progress:label.text', { name: nameInCalendar(translator, { label, number }) }),
    field: {
      label: t('progress:label.label'),
      hint: t('progress:label.hint', { number }),
      value: source.typedLabel ?? label,
      error: source.faults.label === null ? null : t('progress:label.long', { most: MAX_LABEL }),
    },
    submit: t('progress:label.submit'),
  };
}
