import { useEffect, useRef } from 'react';
import type { StepsModel } from '#app/report-model/report-model.ts';
import type { CheckIn } from '../step-check-in.view-model.ts';
import { WithdrawReport } from './step-check-in.tsx';

interface ReportedStepsProps {
  readonly reported: NonNullable<StepsModel['reported']>;
  /** Null for who only reads. */
  readonly checkIn: CheckIn | null;
  /** Something was said while the page was open. */
  readonly isNew: boolean;
}

/** What was said about steps so far; each report can be taken back. */
export function ReportedSteps({ reported, checkIn, isNew }: ReportedStepsProps) {
  const section = useRef<HTMLElement>(null);
  // The button that was pressed went away with its card: the reader goes on with what was noted.
  useEffect(() => {
    if (isNew) section.current?.focus({ preventScroll: true });
  }, [reported.lead, isNew]);
  return (
    <section
      ref={section}
      tabIndex={-1}
      className="panel panel--sunken stack stack--s"
      id="reported"
      aria-labelledby="reported-title"
    >
      <h3 id="reported-title">{reported.title}</h3>
      <p role="status">{reported.lead}</p>
      <ul className="reported">
        {reported.entries.map((entry) => (
          <li key={entry.measure} className={`reported__entry reported__entry--${entry.state}`}>
            <strong id={`reported-${entry.measure}`}>{entry.title}</strong>
            <span>{entry.text}</span>
            {entry.advice && <span>{entry.advice}</span>}
            {checkIn && (
              <WithdrawReport
                measure={entry.measure}
                text={checkIn.withdraw}
                titleId={`reported-${entry.measure}`}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
