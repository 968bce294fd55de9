import type { LawInForceModel } from '#app/report-model/report-model.ts';
import { Chapter, More } from './chapter.tsx';

/** What binds the firm already, name by name: what it asks for, whom it binds and since when stands behind each. */
export function LawInForcePart({ law }: { readonly law: LawInForceModel }) {
  return (
    <Chapter id="law" title={law.title} lead={law.lead}>
      <div>
        {law.entries.map((entry) => (
          <More key={entry.id} summary={entry.title}>
            <p>{entry.text}</p>
            <p className="small muted">
              {entry.who} <span className="unbroken">{entry.since}</span>
            </p>
          </More>
        ))}
      </div>
    </Chapter>
  );
}
