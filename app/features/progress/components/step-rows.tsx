import type { StepRow } from '../step-row.ts';

/** Steps one below the other, each with how it stands and since when. */
export function StepRows({ rows }: { readonly rows: readonly StepRow[] }) {
  return (
    <ul className="stack stack--s">
      {rows.map(({ measure, title, tag, when, reason }) => (
        <li key={measure}>
          <strong>{title}</strong> <span className="tag">{tag}</span>
          {when && <div className="muted">{when}</div>}
          {reason && <div>{reason}</div>}
        </li>
      ))}
    </ul>
  );
}
