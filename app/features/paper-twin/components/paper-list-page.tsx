import { Link } from '@remix-run/react';
import type { PaperListView } from '../paper-list.view-model.ts';

/** The campaigns whose forms can be entered. */
export function PaperListPage({ view }: { readonly view: PaperListView }) {
  return (
    <div className="wrap wrap--text stack">
      <h1>{view.title}</h1>
      <p className="lead">{view.lead}</p>
      {view.none && <p>{view.none}</p>}
      <ul>
        {view.campaigns.map(({ href, text }) => (
          <li key={href}>
            <Link to={href}>{text}</Link>
          </li>
        ))}
      </ul>
      <p>
        <Link to={view.back.href}>{view.back.text}</Link>
      </p>
    </div>
  );
}
