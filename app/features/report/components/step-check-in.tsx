import { Form } from '@remix-run/react';
import type { CheckIn } from '../step-check-in.view-model.ts';

interface StepCheckInProps {
  readonly measure: string;
  readonly checkIn: CheckIn;
}

/** One question with three buttons: a plain form that posts and comes back to its step. */
export function StepCheckIn({ measure, checkIn }: StepCheckInProps) {
  const reported = checkIn.reported[measure];
  const askId = `ask-${measure}`;
  return (
    <Form
      method="post"
      className="check-in no-print"
      aria-labelledby={`${askId} step-title-${measure}`}
      preventScrollReset
    >
      <input type="hidden" name="intent" value="step" />
      <input type="hidden" name="measure" value={measure} />
      <p id={askId}>{checkIn.ask}</p>
      <div className="row">
        {checkIn.choices.map(({ state, text }) => (
          <button
            key={state}
            className="button button--quiet"
            type="submit"
            name="state"
            value={state}
            aria-pressed={reported?.state === state}
          >
            {text}
          </button>
        ))}
      </div>
    </Form>
  );
}
