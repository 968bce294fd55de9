import type { ReactNode } from 'react';
import { useIsLive } from '#app/components/use-is-live.ts';
import type { HandoutView } from '../handout.view-model.ts';
import { DataTable } from '#app/components/data-table.tsx';
import { KeyFigures } from './key-figures.tsx';
import { HandoutHelp, HandoutReturns, HandoutSteps } from './handout-parts.tsx';
import { SceneFigure } from '#app/components/scene-figure.tsx';

interface HandoutPageProps {
  readonly view: HandoutView;
  /** What stands above it on the screen alone. */
  readonly children: ReactNode;
}

/** All a bank wants and nothing else, in the order it asks: what, when, how much, what it brings, with whom. */
export function HandoutPage({ view, children }: HandoutPageProps) {
  const { summary, profile, gates, plan, timeline } = view;
  return (
    <div className="wrap report handout stack stack--l">
      <div className="stack stack--s no-print">
        {children}
        <PrintButton text={view.print} />
      </div>
      <HandoutHead view={view} />
      <section className="handout__whole stack stack--s">
        <h2>{profile.title}</h2>
        <p>{profile.overall.text}</p>
        {profile.overall.caps && <p>{profile.overall.caps}</p>}
        <SceneFigure scene={view.profilePlot} />
        <DataTable table={profile.table} />
      </section>
      <section className="handout__whole stack stack--s">
        <h2>{gates.title}</h2>
        <p>{gates.lead}</p>
        <DataTable table={gates.table} />
      </section>
      <section className="handout__plan stack stack--s">
        <h2>{plan.title}</h2>
        <p>{plan.lead}</p>
        {plan.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        {timeline && <SceneFigure scene={timeline} />}
        {plan.table && <DataTable table={plan.table} />}
        {plan.years.rows.length > 0 && <DataTable table={plan.years} />}
        {plan.tight && <p>{plan.tight}</p>}
        <p>{plan.outlook}</p>
      </section>
      <HandoutSteps steps={view.steps} />
      <HandoutReturns returns={view.returns} />
      <HandoutHelp ledger={view.ledger} />
      <section className="stack stack--s">
        <h2>{view.method.title}</h2>
        <p>{view.method.facts}</p>
        <p>{summary.comparison.note}</p>
        <p>{view.method.privacy}</p>
      </section>
    </div>
  );
}

/** The page that stands alone. */
function HandoutHead({ view }: { readonly view: HandoutView }) {
  const { summary, kind } = view;
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
      <KeyFigures figures={summary.figures} />
      {summary.tight && <p>{summary.tight}</p>}
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

/** Printing needs a script, so the button comes with it. */
function PrintButton({ text }: { readonly text: string }) {
  if (!useIsLive()) return null;
  return (
    <div>
      <button className="button button--quiet" type="button" onClick={() => window.print()}>
        {text}
      </button>
    </div>
  );
}
