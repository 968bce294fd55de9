import type { HandoutView } from '../handout.view-model.ts';
import { FactList } from './chapter.tsx';
import { HandoutChapter } from './handout-parts.tsx';

interface HandoutNextGoalsProps {
  readonly nextGoals: NonNullable<HandoutView['nextGoals']>;
}

/** What could come where nothing is to be done, and how it becomes a plan. */
export function HandoutNextGoals({ nextGoals }: HandoutNextGoalsProps) {
  const { title, lead, entries, others, choosing, labels } = nextGoals;
  return (
    <HandoutChapter id="next-goals" title={title}>
      <p>{lead}</p>
      {entries.map((goal) => (
        <article key={goal.measure} className="handout__step">
          <h3>
            {goal.title} {goal.form && <span className="tag">{goal.form}</span>}
          </h3>
          <p>{goal.hint}</p>
          <FactList facts={goal.facts} />
          {goal.reach && <p>{goal.reach}</p>}
          <p>
            <strong>{labels.leadIn.firstAction}</strong> {goal.firstAction}
          </p>
        </article>
      ))}
      {others && <p>{others}</p>}
      <h3>{choosing.title}</h3>
      <p>{choosing.text}</p>
    </HandoutChapter>
  );
}
