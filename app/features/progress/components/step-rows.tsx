import type { StepRow } from '../step-row.ts';

interface StepRowsProps {
  readonly rows: readonly StepRow[];
  /** A heading above says how all of them stand. */
  readonly isGrouped?: boolean;
}

/** Steps one below the other, each with how it stands and since when. */
export function StepRows({ rows, isGrouped = false }: StepRowsProps) {
  return (
    <ul className="stack stack--s">
      {rows.map(({ measure, title, tag, when, reason }) => (
        <li key={measure}>
          <strong>{title}</strong> {!isGrouped && <span className="tag">{tag}</span>}
          {when && <div className="muted">{when}</div>}
          {reason && <div>{reason}</div>}
        </li>
      ))}
    </ul>
  );
}
