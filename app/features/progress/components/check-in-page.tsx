import { Form } from '@remix-run/react';
import { Refusal } from '#app/components/forms/refusal.tsx';
import type { CheckInView } from '../check-in.view-model.ts';

/** How a firm says how its steps go, with large buttons and nothing else to see. */
export function CheckInPage({ view }: { readonly view: CheckInView }) {
  return (
    <div className="wrap wrap--text stack">
      <h1>{view.title}</h1>
      <div role="status">{view.said && <p className="notice notice--success">{view.said}</p>}</div>
      <Refusal text={view.refusal} />
      <p className="lead">{view.intro}</p>
      <h2>{view.openTitle}</h2>
      {view.open.length === 0 && <p>{view.none}</p>}
      {view.open.map((step) => (
        <OpenStep key={step.measure} step={step} view={view} />
      ))}
      {view.reported.length > 0 && <Reported view={view} />}
      <p className="muted">{view.until}</p>
      <p className="muted">{view.privacy}</p>
    </div>
  );
}

interface OpenStepProps {
  readonly step: CheckInView['open'][number];
  readonly view: CheckInView;
}

function OpenStep({ step, view: { words, reasons } }: OpenStepProps) {
  const { measure, title, tag, when, reason, isStuck } = step;
  const reasonId = `reason-${measure}`;
  return (
    <Form
      method="post"
      className="panel stack stack--s"
      autoComplete="off"
      aria-labelledby={`step-${measure}`}
      preventScrollReset
    >
      <input type="hidden" name="measure" value={measure} />
      <h3 id={`step-${measure}`}>{title}</h3>
      <p>
        <span className="tag">{tag}</span> {when}
      </p>
      {reason && <p>{reason}</p>}
      <p className="row">
        <button className="button" type="submit" name="state" value="done">
          {words.done}
        </button>
        {isStuck && (
          <button className="button button--quiet" type="submit" name="state" value="withdrawn">
            {words.withdraw}
          </button>
        )}
      </p>
      <details className="disclosure">
        <summary>{words.more}</summary>
        <div className="disclosure__body stack stack--s">
          <label className="field__label" htmlFor={reasonId}>
            {words.why}
          </label>
          <select className="select" id={reasonId} name="reason" defaultValue="">
            <option value="">{words.chooseReason}</option>
            {reasons.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
          <p className="row">
            <button className="button button--quiet" type="submit" name="state" value="stuck">
              {words.stuck}
            </button>
            <button className="button button--quiet" type="submit" name="state" value="dropped">
              {words.dropped}
            </button>
          </p>
        </div>
      </details>
    </Form>
  );
}

function Reported({ view: { reportedTitle, reported, words } }: { readonly view: CheckInView }) {
  return (
    <section className="stack stack--s">
      <h2>{reportedTitle}</h2>
      {reported.map(({ measure, title, tag, when }) => (
        <Form key={measure} method="post" preventScrollReset>
          <input type="hidden" name="measure" value={measure} />
          <p id={`said-${measure}`}>
            <strong>{title}</strong> <span className="tag">{tag}</span> {when}
          </p>
          <button
            className="link-button"
            type="submit"
            name="state"
            value="withdrawn"
            aria-describedby={`said-${measure}`}
          >
            {words.withdraw}
          </button>
        </Form>
      ))}
    </section>
  );
}
