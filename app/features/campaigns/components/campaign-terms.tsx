import { Link } from '@remix-run/react';
import type { CampaignView } from '../campaign.view-model.ts';

/** What holds of a campaign, and the way to change what still can be changed. */
export function Terms({ view: { terms, change } }: { readonly view: CampaignView }) {
  return (
    <section className="stack stack--s">
      <h2>{terms.title}</h2>
      <dl className="facts">
        {terms.facts.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="campaign-lines">{text}</dd>
          </div>
        ))}
        <div>
          <dt>{terms.districtsTitle}</dt>
          <dd>
            {terms.none}
            <ul>
              {terms.districts.map(({ id, name, members }) => (
                <li key={id}>
                  <strong>{name}</strong> <span className="muted">{members}</span>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      </dl>
      {change && (
        <p>
          <Link className="button button--quiet" to={change.href}>
            {change.text}
          </Link>
        </p>
      )}
    </section>
  );
}
