import type { StepState } from '#app/domain/roadmap/step-report.ts';
import { STEP_STATES } from '#app/domain/roadmap/step-report.ts';
import type { Translator } from '#app/i18n/translator.server.ts';

/** What was last reported about a step. */
export interface ReportedStep {
  readonly measure: string;
  readonly state: StepState;
  /** ISO instant. */
  readonly at: string;
}

/** The question how a step is going, its answers, and by measure what was said last. */
export function toCheckIn(steps: readonly ReportedStep[], { t, format }: Translator) {
  const word = (state: StepState): string => t(`report:web.checkIn.states.${state}`);
  return {
    ask: t('report:web.checkIn.ask'),
    choices: STEP_STATES.map((state) => ({ state, text: word(state) })),
    reported: Object.fromEntries(
      steps.map(({ measure, state, at }) => [
        measure,
        { state, text: t('report:web.checkIn.reported', { date: format.date(at), state: word(state) }) },
      ]),
    ),
  };
}
export type CheckIn = ReturnType<typeof toCheckIn>;

export interface StepForm {
  readonly measure: string;
  readonly state: StepState;
}

/** A check-in as it was sent, or null where it is none. */
export function readStepForm(form: FormData): StepForm | null {
  const [measure, state] = [form.get('measure'), form.get('state')];
  const known = STEP_STATES.find((name) => name === state);
  return typeof measure === 'string' && known !== undefined ? { measure, state: known } : null;
}
