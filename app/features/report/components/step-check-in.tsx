import { Form } from '@remix-run/react';
import { useRef } from 'react';
import { useKeptFields } from '#app/components/forms/use-kept-fields.ts';
import type { CheckIn } from '../step-check-in.view-model.ts';

interface StepCheckInProps {
  readonly measure: string;
  readonly checkIn: CheckIn;
}

/** One question with its answers: a plain form that posts and comes back to its step. */
export function StepCheckIn({ measure, checkIn }: StepCheckInProps) {
  const form = useRef<HTMLFormElement>(null);
  useKeptFields({ form, name: `step-${measure}`, isRefused: false });
  const askId = `ask-${measure}`;
  return (
    <Form
      method="post"
      ref={form}
      className="check-in no-print"
      autoComplete="off"
      aria-labelledby={`${askId} step-title-${measure}`}
      preventScrollReset
    >
      <StepOf measure={measure} />
      <p id={askId}>{checkIn.ask}</p>
      <div className="row">
        <button className="button button--quiet" type="submit" name="state" value="done">
          {checkIn.done}
        </button>
        <button className="button button--quiet" type="submit" name="state" value="dropped">
          {checkIn.dropped}
        </button>
      </div>
      <StuckFields id={measure} checkIn={checkIn} />
    </Form>
  );
}

interface StuckFieldsProps {
  /** Tells the fields of one step from those of another. */
  readonly id: string;
  readonly checkIn: CheckIn;
}

/** Why a step is stuck, and the button that says so; a reason is no duty. */
export function StuckFields({ id, checkIn }: StuckFieldsProps) {
  const reasonId = `reason-${id}`;
  return (
    <>
      <label className="field__label" htmlFor={reasonId}>
        {checkIn.stuckWhy}
      </label>
      <div className="row">
        <select className="select check-in__reason" id={reasonId} name="reason" defaultValue="">
          <option value="">{checkIn.chooseReason}</option>
          {checkIn.reasons.map((reason) => (
            <option key={reason.value} value={reason.value}>
              {reason.label}
            </option>
          ))}
        </select>
        <button className="button button--quiet" type="submit" name="state" value="stuck">
          {checkIn.stuck}
        </button>
      </div>
    </>
  );
}

interface WithdrawReportProps {
  readonly measure: string;
  readonly text: string;
  /** Id of the step's title, so that the button says which report it takes back. */
  readonly titleId: string;
}

export function WithdrawReport({ measure, text, titleId }: WithdrawReportProps) {
  const buttonId = `withdraw-${measure}`;
  return (
    <Form method="post" className="no-print" preventScrollReset>
      <StepOf measure={measure} />
      <button
        className="link-button"
        type="submit"
        name="state"
        value="withdrawn"
        id={buttonId}
        aria-labelledby={`${buttonId} ${titleId}`}
      >
        {text}
      </button>
    </Form>
  );
}

/** What every form about a step says: that it is about one, and which. */
export function StepOf({ measure }: { readonly measure: string }) {
  return (
    <>
      <input type="hidden" name="intent" value="step" />
      <input type="hidden" name="measure" value={measure} />
    </>
  );
}
