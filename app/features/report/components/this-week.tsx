import { Form } from '@remix-run/react';
import type { SummaryModel } from '#app/report-model/report-model.ts';
import { StepOf } from './step-check-in.tsx';

/** The one thing to do this week, and the button that says its step is done. */
export function ThisWeek({ week }: { readonly week: NonNullable<SummaryModel['thisWeek']> }) {
  return (
    <section className="panel this-week stack stack--s" aria-labelledby="this-week-title">
      <h3 id="this-week-title">{week.title}</h3>
      <p className="this-week__action">{week.action}</p>
      <p className="muted">{week.belongs}</p>
      {week.done && (
        <Form method="post" className="no-print">
          <StepOf measure={week.done.measure} />
          <button className="button button--quiet" type="submit" name="state" value="done">
            {week.done.label}
          </button>
        </Form>
      )}
    </section>
  );
}

/** What ends or begins within 90 days. */
export function Deadlines({ deadlines }: { readonly deadlines: NonNullable<SummaryModel['deadlines']> }) {
  return (
    <section className="stack stack--s" aria-labelledby="deadlines-title">
      <h3 id="deadlines-title">{deadlines.title}</h3>
      <ul>
        {deadlines.entries.map((entry) => (
          <li key={entry}>{entry}</li>
        ))}
      </ul>
    </section>
  );
}
