import type { ReactNode } from 'react';
import type { Comparison } from '../what-if/what-if-comparison.ts';
import { PlainScene } from '#app/components/scene-figure.tsx';
import type { WhatIfLabels } from './what-if-tables.tsx';
import { Entries, RowsTable } from './what-if-tables.tsx';

interface WhatIfComparisonProps {
  readonly comparison: Comparison | null;
  readonly labels: WhatIfLabels;
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

/** What moved first; it stays in view. */
export function WhatIfStatus({ comparison }: { readonly comparison: Comparison | null }) {
  return (
    <div role="status" className={comparison ? 'what-if__status' : undefined}>
      {comparison?.status}
    </div>
  );
}
