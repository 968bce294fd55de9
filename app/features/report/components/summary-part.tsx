import type { SummaryModel } from '#app/documents/report/report-model.ts';
import { Chapter, More } from './chapter.tsx';

export function SummaryPart({ summary }: { readonly summary: SummaryModel }) {
  return (
    <Chapter id="summary" title={summary.title}>
      <div className="headline">
        <h3>{summary.headline.title}</h3>
        <p>{summary.headline.text}</p>
      </div>
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
      <h3>{summary.nextTitle}</h3>
      <ol className="first-steps">
        {summary.next.map((step) => (
          <li key={step.title}>
            <strong>{step.title}</strong>
            <span className="muted">{step.detail}</span>
          </li>
        ))}
      </ol>
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
