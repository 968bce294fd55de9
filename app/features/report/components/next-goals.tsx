import { Link } from '@remix-run/react';
import type { NextGoalsModel, StepsModel } from '#app/report-model/report-model.ts';
import { InsteadCard } from './steps-instead.tsx';

interface NextGoalsProps {
  readonly nextGoals: NextGoalsModel;
  readonly labels: StepsModel['labels'];
  /** Where an owner goes on from here. */
  readonly choose: { readonly href: string; readonly text: string };
}

/** Where nothing is to be done: a card for each goal that suits the firm, and how one becomes a plan. */
export function NextGoals({ nextGoals, labels, choose }: NextGoalsProps) {
  const { title, lead, entries, others, choosing } = nextGoals;
  return (
    <section className="stack" aria-labelledby="next-goals">
      <div className="stack stack--s">
        <h2 id="next-goals">{title}</h2>
        <p>{lead}</p>
      </div>
      {entries.map((goal) => (
        <InsteadCard key={goal.measure} step={goal} labels={labels} before={goal.hint} after={goal.reach} />
      ))}
      {others && <p>{others}</p>}
      <div className="stack stack--s">
        <h2>{choosing.title}</h2>
        <p>{choosing.text}</p>
        <p className="no-print">
          <Link className="button button--quiet" to={choose.href}>
            {choose.text}
          </Link>
        </p>
      </div>
    </section>
  );
}
