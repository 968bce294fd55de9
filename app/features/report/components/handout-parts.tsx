import type { ReactNode } from 'react';
import { DataTable } from '#app/components/data-table.tsx';
import type { HandoutView } from '../handout.view-model.ts';
import { FactList, More } from './chapter.tsx';

interface HandoutChapterProps {
  readonly id: string;
  readonly title: string;
  /** Held together by a sheet, or begun on a new one. */
  readonly onPaper?: 'whole' | 'new-page';
  readonly children: ReactNode;
}

/** What the contents lead to. */
export function HandoutChapter({ id, title, onPaper, children }: HandoutChapterProps) {
  return (
    <section className={onPaper ? `handout__${onPaper} stack stack--s` : 'stack stack--s'}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** Each step in a few lines: how it begins and how one sees that it is done. */
export function HandoutSteps({ steps }: { readonly steps: NonNullable<HandoutView['steps']> }) {
  const { title, labels, reported, entries } = steps;
  return (
    <HandoutChapter id="steps" title={title}>
      {reported && (
        <ul>
          {reported.entries.map((entry) => (
            <li key={entry.measure}>
              {entry.leadIn} {entry.sentence}
            </li>
          ))}
        </ul>
      )}
      {entries.map((step) => (
        <article key={step.measure} className="handout__step">
          <h3>
            <span className="plan-step__number">{step.number}</span> {step.title}
          </h3>
          <FactList facts={step.facts} />
          <p>
            <strong>{labels.leadIn.firstAction}</strong> {step.firstAction}
          </p>
          <p>
            <strong>{labels.leadIn.doneWhen}</strong> {step.doneWhen}
          </p>
        </article>
      ))}
    </HandoutChapter>
  );
}

/** What the verdict refers to: which goals and steps are left out, and what each lacks. */
export function HandoutLocked({ locked }: { readonly locked: NonNullable<HandoutView['locked']> }) {
  return (
    <HandoutChapter id="locked" title={locked.title}>
      <p>{locked.lead}</p>
      {locked.entries.map((entry) => (
        <p key={entry.title}>
          <strong>{entry.leadIn}</strong> {entry.short}
        </p>
      ))}
    </HandoutChapter>
  );
}

export function HandoutReturns({ returns }: { readonly returns: HandoutView['returns'] }) {
  return (
    <HandoutChapter id="returns" title={returns.title}>
      <p>{returns.lead}</p>
      {returns.entries.map((entry) => (
        <article key={entry.title} className="stack stack--s">
          <h3>{entry.title}</h3>
          <p>
            {entry.trial} {entry.routine} <strong>{entry.verdict}</strong>
          </p>
          <DataTable isCaptionHidden table={entry.table} />
          <p>{entry.basis}</p>
        </article>
      ))}
      {returns.entries.length > 0 && <p>{returns.note}</p>}
    </HandoutChapter>
  );
}

/** Who can be asked, with the price and the first call to make: a line a need, which who reads the summary may pass by. */
export function HandoutHelp({ ledger }: { readonly ledger: NonNullable<HandoutView['ledger']> }) {
  return (
    <HandoutChapter id="ledger" title={ledger.title}>
      <p>{ledger.lead}</p>
      {ledger.disclosures.map((disclosure) => (
        <p key={disclosure} className="notice">
          {disclosure}
        </p>
      ))}
      <div>
        {ledger.needs.map(({ id, gap, table }) => (
          <More key={id} summary={<h3>{table.caption}</h3>}>
            {gap && <p>{gap}</p>}
            {table.rows.length > 0 && <DataTable isCaptionHidden table={table} />}
          </More>
        ))}
      </div>
    </HandoutChapter>
  );
}
