import { ContentsList } from '#app/components/contents-list.tsx';
import { FirstSteps } from '#app/components/first-steps.tsx';
import type { HandoutView } from '../handout.view-model.ts';
import { KeyFigures } from './key-figures.tsx';

/** The page that stands alone; who reads no further knows what is done first. */
export function HandoutHead({ view }: { readonly view: HandoutView }) {
  const { summary, kind, contents } = view;
  const { headline } = summary;
  return (
    <header className="stack">
      <p className="verdict__who typed">
        <strong>{kind}</strong> <span>{summary.who}</span>
      </p>
      <h1>{headline.title}</h1>
      {summary.today && <p>{summary.today}</p>}
      {headline.benefit && (
        <p>
          <strong>{headline.benefit}</strong>
        </p>
      )}
      <p>{headline.text}</p>
      <div className="no-print">
        <ContentsList title={contents.title} sections={contents.chapters} />
      </div>
      <KeyFigures figures={summary.figures} />
      {summary.tight && <p>{summary.tight}</p>}
      {summary.next.length > 0 && (
        <>
          <h2>{summary.nextTitle}</h2>
          <FirstSteps steps={summary.next} />
        </>
      )}
      <h2>{summary.blockers.title}</h2>
      <ul>
        {summary.blockers.entries.map((entry) => (
          <li key={entry}>{entry}</li>
        ))}
      </ul>
      <h2>{summary.comparison.title}</h2>
      <ul>
        {summary.comparison.shares.map((entry) => (
          <li key={entry.text}>
            <strong>{entry.share}</strong> {entry.text}
          </li>
        ))}
      </ul>
    </header>
  );
}
