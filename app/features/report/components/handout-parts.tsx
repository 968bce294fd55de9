import type { HandoutView } from '../handout.view-model.ts';
import { FactList } from './chapter.tsx';
import { DataTable } from '#app/components/data-table.tsx';

/** Each step in a few lines: how it begins and how one sees that it is done. */
export function HandoutSteps({ steps }: { readonly steps: HandoutView['steps'] }) {
  const { title, labels, reported, entries } = steps;
  if (entries.length === 0 && reported === null) return null;
  return (
    <section className="stack stack--s">
      <h2>{title}</h2>
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
    </section>
  );
}

export function HandoutReturns({ returns }: { readonly returns: HandoutView['returns'] }) {
  return (
    <section className="stack stack--s">
      <h2>{returns.title}</h2>
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
    </section>
  );
}

/** Who can be asked, with the price and the first call to make. */
export function HandoutHelp({ ledger }: { readonly ledger: HandoutView['ledger'] }) {
  if (ledger.needs.length + ledger.disclosures.length === 0) return null;
  const { name, price } = ledger.head;
  return (
    <section className="stack stack--s">
      <h2>{ledger.title}</h2>
      <p>{ledger.lead}</p>
      {ledger.disclosures.map((disclosure) => (
        <p key={disclosure} className="notice">
          {disclosure}
        </p>
      ))}
      {ledger.needs.map((need) => (
        <article key={need.id} className="handout__whole stack stack--s">
          <h3>{need.title}</h3>
          {need.gap && <p>{need.gap}</p>}
          {need.entries.length > 0 && (
            <DataTable
              isCaptionHidden
              table={{
                caption: need.title,
                head: [name, price, ledger.begin],
                rows: need.entries.map((entry) => [entry.name, entry.price, entry.firstCall]),
                numeric: [],
              }}
            />
          )}
        </article>
      ))}
    </section>
  );
}
