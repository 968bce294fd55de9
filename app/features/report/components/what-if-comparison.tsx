import type { ReactNode } from 'react';
import type { ComparedEntry, Comparison } from '../what-if/what-if-comparison.ts';
import { PlainScene } from '#app/components/scene-figure.tsx';
import type { WhatIfView } from '../what-if/what-if.view-model.ts';

type Labels = WhatIfView['labels'];

interface WhatIfComparisonProps {
  readonly comparison: Comparison | null;
  readonly labels: Labels;
  /** What can be done with it. */
  readonly children?: ReactNode;
}

/** Today beside what would be, as tables. */
export function WhatIfComparison({ comparison, labels, children }: WhatIfComparisonProps) {
  return (
    <section className="what-if__result stack stack--s" aria-labelledby="what-if-result">
      <h2 id="what-if-result">{labels.result}</h2>
      <p className="muted">{labels.asOf}</p>
      {comparison === null && <p>{labels.same}</p>}
      {comparison && <Moved comparison={comparison} picture={labels.picture} />}
      {children}
      {comparison && (
        <>
          <RowsTable comparison={comparison} labels={labels} />
          <h3>{labels.steps}</h3>
          <Entries
            title={labels.steps}
            none={labels.stepsSame}
            entries={comparison.steps}
            heads={[labels.step, labels.today, labels.then]}
          />
          <h3>{labels.providers}</h3>
          <Entries
            title={labels.providers}
            none={labels.providersSame}
            entries={comparison.providers}
            heads={[labels.provider, labels.today, labels.then]}
          />
        </>
      )}
    </section>
  );
}

/** What moved, in sentences and in a picture: it says whether what was tried is worth keeping. */
function Moved({ comparison, picture }: { readonly comparison: Comparison; readonly picture: string }) {
  return (
    <>
      {comparison.moved.length > 0 && (
        <ul className="what-if__moved">
          {comparison.moved.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <figure className="plot">
        <figcaption className="plot__name">{picture}</figcaption>
        <PlainScene scene={comparison.picture.scene} label={comparison.picture.label} />
      </figure>
    </>
  );
}

function RowsTable({ comparison, labels }: { readonly comparison: Comparison; readonly labels: Labels }) {
  return (
    <table className="compared">
      <caption className="visually-hidden">{labels.result}</caption>
      <thead>
        <tr>
          <th scope="col">{labels.what}</th>
          <th scope="col">{labels.today}</th>
          <th scope="col">{labels.then}</th>
        </tr>
      </thead>
      <tbody>
        {comparison.rows.map((row) => (
          <tr key={row.id} className={row.isChanged ? 'compared__changed' : undefined}>
            <th scope="row">{row.label}</th>
            <td>{row.before}</td>
            <td>{row.after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface EntriesProps {
  readonly title: string;
  readonly none: string;
  readonly entries: readonly ComparedEntry[];
  readonly heads: readonly [string, string, string];
}

function Entries({ title, none, entries, heads }: EntriesProps) {
  const [name, today, then] = heads;
  if (entries.length === 0) return <p className="muted">{none}</p>;
  return (
    <table className="compared">
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <th scope="col">{today}</th>
          <th scope="col">{then}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <th scope="row">
              {entry.title} {entry.change && <span className="tag">{entry.change}</span>}
            </th>
            <td>{entry.before}</td>
            <td>{entry.after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What moved first; it stays in view. */
export function WhatIfStatus({ comparison }: { readonly comparison: Comparison | null }) {
  return (
    <div role="status" className={comparison ? 'what-if__status' : undefined}>
      {comparison?.status}
    </div>
  );
}
