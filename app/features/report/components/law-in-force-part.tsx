import type { LawInForceModel } from '#app/report-model/report-model.ts';
import { Chapter } from './chapter.tsx';

/** What binds the firm already, with whom it binds. */
export function LawInForcePart({ law }: { readonly law: LawInForceModel }) {
  return (
    <Chapter id="law" title={law.title} lead={law.lead}>
      <ul className="laws">
        {law.entries.map((entry) => (
          <li key={entry.id}>
            <strong>{entry.title}</strong> {entry.who} <span className="muted unbroken">{entry.since}</span>
          </li>
        ))}
      </ul>
    </Chapter>
  );
}
