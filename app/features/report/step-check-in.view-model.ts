import type { StepState, StuckReason } from '#app/domain/assessment/step-remark.ts';
import { STEP_STATES, STUCK_REASONS } from '#app/domain/assessment/step-remark.ts';
import type { Translator } from '#app/i18n/translator.server.ts';

/** The question how a step is going, and its answers. */
export function toCheckIn({ t }: Translator) {
  return {
    ask: t('report:web.checkIn.ask'),
    done: t('report:web.checkIn.done'),
    dropped: t('report:web.checkIn.dropped'),
    stuckWhy: t('report:web.checkIn.stuckWhy'),
    chooseReason: t('report:web.checkIn.chooseReason'),
    reasons: STUCK_REASONS.map((value) => ({ value, label: t(`report:reported.reasons.${value}`) })),
    stuck: t('report:web.checkIn.stuck'),
    withdraw: t('report:web.checkIn.withdraw'),
  };
}
export type CheckIn = ReturnType<typeof toCheckIn>;

export interface StepForm {
  readonly measure: string;
  /** Null takes the remark back. */
  readonly state: StepState | null;
  readonly reason: StuckReason | null;
}

/** A check-in as it was sent, or null where it is none. A reason is no duty. */
export function readStepForm(form: FormData): StepForm | null {
  const [measure, said, why] = [form.get('measure'), form.get('state'), form.get('reason')];
  const state = STEP_STATES.find((name) => name === said) ?? null;
  if (typeof measure !== 'string' || (state === null && said !== 'withdrawn')) return null;
  return { measure, state, reason: STUCK_REASONS.find((name) => name === why) ?? null };
}
