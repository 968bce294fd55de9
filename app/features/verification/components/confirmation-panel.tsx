import { Fragment } from 'react';
import type { Confirmation } from '../confirmation.view-model.ts';

/** What a code confirms: the same panel for its reader and for the owner who is about to allow it. */
export function ConfirmationPanel({ confirmation }: { readonly confirmation: Confirmation }) {
  return (
    <div className="panel stack stack--s">
      {confirmation.testRun && <p className="notice notice--warning">{confirmation.testRun}</p>}
      <dl className="facts facts--beside">
        {confirmation.facts.map(({ label, value }) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      <p>{confirmation.meaning}</p>
    </div>
  );
}
