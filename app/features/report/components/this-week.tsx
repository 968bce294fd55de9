import { Form } from '@remix-run/react';
import { useRef } from 'react';
import { useKeptFields } from '#app/components/forms/use-kept-fields.ts';
import type { OverviewView, WeekView } from '../overview.view-model.ts';
import type { CheckIn } from '../step-check-in.view-model.ts';
import { StepOf, StuckFields } from './step-check-in.tsx';

interface ThisWeekProps {
  readonly week: WeekView;
  readonly checkIn: CheckIn;
}

/** The one thing to do this week, and how it went: done, or stuck and why. */
export function ThisWeek({ week, checkIn }: ThisWeekProps) {
  const { stuck, done } = week;
  return (
    <section className="panel this-week stack stack--s" aria-labelledby="this-week-title">
      <h2 id="this-week-title">{week.title}</h2>
      <p className="this-week__action">{week.action}</p>
      <p className="small muted">{week.belongs}</p>
      {stuck && (
        <p className="notice notice--warning">
          <strong>{stuck.text}</strong> {stuck.advice}
        </p>
      )}
      {done && <WeekForm key={done.measure} done={done} isStuck={week.isStuck} checkIn={checkIn} />}
    </section>
  );
}

interface WeekFormProps {
  readonly done: NonNullable<WeekView['done']>;
  readonly isStuck: string;
  readonly checkIn: CheckIn;
}

function WeekForm({ done, isStuck, checkIn }: WeekFormProps) {
  const form = useRef<HTMLFormElement>(null);
  useKeptFields({ form, name: `step-${done.measure}`, isRefused: false });
  return (
    <Form method="post" ref={form} className="this-week__form no-print" autoComplete="off" preventScrollReset>
      <StepOf measure={done.measure} />
      <button className="button" type="submit" name="state" value="done">
        {done.label}
      </button>
      <details className="this-week__stuck">
        <summary className="button button--quiet">{isStuck}</summary>
        <StuckFields id={done.measure} checkIn={checkIn} />
      </details>
    </Form>
  );
}

interface DeadlinesProps {
  readonly deadlines: NonNullable<OverviewView['deadlines']>;
}

/** What ends or begins within 90 days: the next of it in a line, the rest behind it. */
export function Deadlines({ deadlines }: DeadlinesProps) {
  const { title, next, more, others } = deadlines;
  return (
    <section className="deadlines" aria-labelledby="deadlines-title">
      <h2 id="deadlines-title">{title}</h2>
      <p>{next}</p>
      {others.length > 0 && (
        <details>
          <summary>{more}</summary>
          <ul>
            {others.map((entry) => (
              <li key={entry}>{entry}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
