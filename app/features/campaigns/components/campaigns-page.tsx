import { Link } from '@remix-run/react';
import type { CampaignsView } from '../campaigns.view-model.ts';

/** The campaigns of a chamber. */
export function CampaignsPage({ view }: { readonly view: CampaignsView }) {
  return (
    <div className="wrap wrap--text stack">
      <h1>{view.title}</h1>
      <p className="lead">{view.intro}</p>
      {view.make && (
        <p>
          <Link className="button" to={view.make.href}>
            {view.make.text}
          </Link>
        </p>
      )}
      {view.none && <p>{view.none}</p>}
      <ul className="panel-list stack stack--s">
        {view.campaigns.map(({ id, name, href, state, days, code, participation }) => (
          <li key={id} className="panel stack stack--s">
            <h2>
              <Link to={href}>{name}</Link>
            </h2>
            <p>
              <strong>{state}</strong> {days}
            </p>
            <p>{participation}</p>
            <p className="muted">{code}</p>
          </li>
        ))}
      </ul>
      <p>
        <Link to={view.back.href}>{view.back.text}</Link>
      </p>
    </div>
  );
}
