import type { StandingStep } from '#app/domain/progress/step-standing.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { measureTitle } from '#app/report-model/wording.ts';

/** When it is due or was reported on, in a sentence; null where neither is known. */
function toWhen(step: StandingStep, { t, format }: Translator): string | null {
  const { standing, from, to, daysLeft, reportedOn } = step;
  const date = (day: string | null): string => (day === null ? '' : format.date(day));
  if (standing === 'stuck' || standing === 'done' || standing === 'dropped') {
    return t(`progress:steps.when.${standing}`, { date: date(reportedOn) });
  }
  if (to === null) return null;
  const days = Math.abs(daysLeft ?? 0);
  return t(`progress:steps.when.${standing}`, { from: date(from), to: date(to), days });
}

/** A step of a plan, how it stands, and since when. */
export function toStepRow(step: StandingStep, translator: Translator) {
  const { t } = translator;
  const { measure, number, standing, reason } = step;
  const title = measureTitle(translator, measure);
  return {
    measure,
    standing,
    /** With the number it has on paper. */
    title: number === null ? title : t('report:reported.numbered', { number, title }),
    tag: t(`progress:steps.standing.${standing}`),
    when: toWhen(step, translator),
    reason:
      reason === null ? null : t('progress:steps.reason', { reason: t(`report:reported.reasons.${reason}`) }),
  };
}
export type StepRow = ReturnType<typeof toStepRow>;
