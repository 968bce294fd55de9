import type { SummaryModel } from '#app/report-model/report-model.ts';
import { Chapter, More } from './chapter.tsx';
import { Deadlines, ThisWeek } from './this-week.tsx';

export function SummaryPart({ summary }: { readonly summary: SummaryModel }) {
  return (
    <Chapter id="summary" title={summary.title}>
      {summary.today && <p className="notice">{summary.today}</p>}
      <div className="headline">
        <h3>{summary.headline.title}</h3>
        {summary.headline.benefit && (
          <p>
            <strong>{summary.headline.benefit}</strong>
          </p>
        )}
        <p>{summary.headline.text}</p>
      </div>
      {summary.thisWeek && <ThisWeek week={summary.thisWeek} />}
      {summary.deadlines && <Deadlines deadlines={summary.deadlines} />}
      <h3>{summary.nextTitle}</h3>
      <ol className="first-steps">
        {summary.next.map((step) => (
          <li key={step.title} value={step.number ?? undefined}>
            <strong>{step.title}</strong>
            <span className="muted">{step.detail}</span>
          </li>
        ))}
      </ol>
      <dl className="key-figures">
        {summary.figures.map((figure) => (
          <div key={figure.label}>
            <dt>{figure.label}</dt>
            <dd>
              <strong>{figure.value}</strong>
              <span>{figure.note}</span>
            </dd>
          </div>
        ))}
      </dl>
      {summary.tight && <p className="muted">{summary.tight}</p>}
      <More summary={summary.moreTitle}>
        <h4>{summary.blockers.title}</h4>
        <ul>
          {summary.blockers.entries.map((entry) => (
            <li key={entry}>{entry}</li>
          ))}
        </ul>
        <h4>{summary.comparison.title}</h4>
        <ul>
          {summary.comparison.shares.map((entry) => (
            <li key={entry.text}>
              <strong>{entry.share}</strong> {entry.text}
            </li>
          ))}
        </ul>
        <p className="source">{summary.comparison.note}</p>
      </More>
      <More summary={summary.spokenTitle}>
        <div className="spoken">
          {summary.spoken.map((sentence, index) => (
            <p key={index}>{sentence}</p>
          ))}
        </div>
      </More>
    </Chapter>
  );
}
