import type { StepsModel } from '#app/report-model/report-model.ts';
import type { CheckIn } from '../step-check-in.view-model.ts';
import { WithdrawReport } from './step-check-in.tsx';
import { useFocusOnNews } from './use-focus-on-news.ts';

interface ReportedStepsProps {
  /** Null as long as nothing was said. */
  readonly reported: StepsModel['reported'];
  readonly checkIn: CheckIn;
}

const toNews = ({ entries }: NonNullable<StepsModel['reported']>): string =>
  entries.map(({ sentence, title }) => `${title} ${sentence}`).join('\n');

/** What was said about steps so far; each report can be taken back. */
export function ReportedSteps({ reported, checkIn }: ReportedStepsProps) {
  const section = useFocusOnNews<HTMLElement>(reported && toNews(reported));
  if (reported === null) return null;
  return (
    <section
      ref={section}
      tabIndex={-1}
      className="panel panel--sunken stack stack--s"
      id="reported"
      aria-labelledby="reported-title"
    >
      <h2 id="reported-title">{reported.title}</h2>
      <p role="status">{reported.lead}</p>
      <ul className="reported">
        {reported.entries.map((entry) => (
          <li key={entry.measure} className={`reported__entry reported__entry--${entry.state}`}>
            <strong id={`reported-${entry.measure}`}>{entry.title}</strong>
            <span>{entry.text}</span>
            {entry.advice && <span>{entry.advice}</span>}
            <WithdrawReport
              measure={entry.measure}
              text={checkIn.withdraw}
              titleId={`reported-${entry.measure}`}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
