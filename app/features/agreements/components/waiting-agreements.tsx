import { Link } from '@remix-run/react';
import type { WaitingAgreements as WaitingAgreementsView } from '../agreements.view-model.ts';

/** That texts wait to be agreed to. */
export function WaitingAgreements({ view }: { readonly view: WaitingAgreementsView }) {
  return (
    <div className="notice notice--warning">
      <p>{view.text}</p>
      <p>
        <Link to={view.link.href}>{view.link.text}</Link>
      </p>
    </div>
  );
}
