import type { ReactNode } from 'react';
import { ContentsList } from '#app/components/contents-list.tsx';
import { DataTable, FoldedTable } from '#app/components/data-table.tsx';
import { SceneFigure } from '#app/components/scene-figure.tsx';
import { useIsLive } from '#app/components/use-is-live.ts';
import type { HandoutView } from '../handout.view-model.ts';
import {
  HandoutChapter,
  HandoutHelp,
  HandoutLocked,
  HandoutReturns,
  HandoutSteps,
} from './handout-parts.tsx';
import { KeyFigures } from './key-figures.tsx';
import { Instead } from './plan-part.tsx';

interface HandoutPageProps {
  readonly view: HandoutView;
  /** What stands above it on the screen alone. */
  readonly children: ReactNode;
  /** The way to the document, where there is one. */
  readonly download?: ReactNode;
}

/** All a bank wants and nothing else, in the order it asks: what, when, how much, what it brings, with whom. */
export function HandoutPage({ view, children, download }: HandoutPageProps) {
  const { profile, gates, steps, locked, returns, ledger, method } = view;
  return (
    <div className="wrap report handout stack stack--l">
      <div className="stack stack--s no-print">
        {children}
        <div className="handout__keep">
          {download}
          <PrintButton text={view.print} />
        </div>
      </div>
      <HandoutHead view={view} />
      <HandoutChapter id="profile" title={profile.title} onPaper="whole">
        <p>{profile.overall.text}</p>
        {profile.overall.caps && <p>{profile.overall.caps}</p>}
        <SceneFigure scene={view.profilePlot} />
        <FoldedTable table={profile.table} />
      </HandoutChapter>
      <HandoutChapter id="gates" title={gates.title} onPaper="whole">
        <p>{gates.lead}</p>
        <DataTable table={gates.table} />
      </HandoutChapter>
      <HandoutPlan view={view} />
      {steps && <HandoutSteps steps={steps} />}
      {locked && <HandoutLocked locked={locked} />}
      <HandoutReturns returns={returns} />
      {ledger && <HandoutHelp ledger={ledger} />}
      <HandoutChapter id="method" title={method.title}>
        <p>{method.facts}</p>
        <p>{view.summary.comparison.note}</p>
        <p>{method.privacy}</p>
        <p className="no-print">
          <a href="#main">{view.top}</a>
        </p>
      </HandoutChapter>
    </div>
  );
}

/** The page that stands alone. */
function HandoutHead({ view }: { readonly view: HandoutView }) {
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
      {summary.next.length > 0 && <FirstSteps summary={summary} />}
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

/** As on the summary of the document: who reads no further knows what is done first. */
function FirstSteps({ summary }: { readonly summary: HandoutView['summary'] }) {
  return (
    <>
      <h2>{summary.nextTitle}</h2>
      <ol>
        {summary.next.map(({ number, title, detail }) => (
          <li key={title} value={number ?? undefined}>
            <strong>{title}</strong> {detail}
          </li>
        ))}
      </ol>
    </>
  );
}

/** Months, money and days: the picture at once, its numbers behind a line. */
function HandoutPlan({ view: { plan, timeline } }: { readonly view: HandoutView }) {
  return (
    <HandoutChapter id="plan" title={plan.title} onPaper="new-page">
      <p>{plan.lead}</p>
      {plan.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {timeline && <SceneFigure scene={timeline} />}
      {plan.table && <FoldedTable table={plan.table} />}
      {plan.years.rows.length > 0 && <DataTable table={plan.years} />}
      {plan.tight && <p>{plan.tight}</p>}
      <p>{plan.outlook}</p>
      {plan.next && <Instead next={plan.next} />}
    </HandoutChapter>
  );
}

/** Printing needs a script, so the button comes with it. */
function PrintButton({ text }: { readonly text: string }) {
  if (!useIsLive()) return null;
  return (
    <button className="button button--quiet" type="button" onClick={() => window.print()}>
      {text}
    </button>
  );
}
