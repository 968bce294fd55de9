import type { ReactNode } from 'react';
import { DataTable, FoldedTable } from '#app/components/data-table.tsx';
import { SceneFigure } from '#app/components/scene-figure.tsx';
import { useIsLive } from '#app/components/use-is-live.ts';
import type { HandoutView } from '../handout.view-model.ts';
import { HandoutHead } from './handout-head.tsx';
import { HandoutNextGoals } from './handout-next-goals.tsx';
import {
  HandoutChapter,
  HandoutHelp,
  HandoutLocked,
  HandoutReturns,
  HandoutSteps,
} from './handout-parts.tsx';
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
  const { profile, gates, steps, nextGoals, locked, returns, ledger, method } = view;
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
      {nextGoals && <HandoutNextGoals nextGoals={nextGoals} />}
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

/** Months, money and days: the picture at once, its numbers behind a line. */
function HandoutPlan({ view: { plan, timeline } }: { readonly view: HandoutView }) {
  return (
    <HandoutChapter id="plan" title={plan.title} {...(timeline && { onPaper: 'new-page' })}>
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
