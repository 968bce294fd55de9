import type { LawInForceModel } from '#app/report-model/report-model.ts';
import { Chapter } from './chapter.tsx';

/** What binds the firm already: what it asks for, whom it binds and since when. */
export function LawInForcePart({ law }: { readonly law: LawInForceModel }) {
  return (
    <Chapter id="law" title={law.title} lead={law.lead}>
      <ul className="laws">
        {law.entries.map((entry) => (
          <li key={entry.id}>
            <strong>{entry.title}</strong> {entry.text}
            <span className="laws__who small muted">
              {entry.who} <span className="unbroken">{entry.since}</span>
            </span>
          </li>
        ))}
      </ul>
    </Chapter>
  );
}
