import { ReleaseDashboard } from '#app/components/statistics/dashboard.tsx';
import type { OpenReleaseView, WithdrawnView } from '../open-release.view-model.ts';

/** A release for everybody: what it says, then its files and how they may be used. */
export function OpenReleasePage({ view }: { readonly view: OpenReleaseView }) {
  const { use } = view;
  return (
    <div className="wrap stack">
      <h1>{view.title}</h1>
      <p className="lead">{view.lead}</p>
      <ReleaseDashboard dashboard={view.dashboard} />
      <section className="stack stack--s" aria-labelledby="use-title">
        <h2 id="use-title">{use.title}</h2>
        <p>
          <a href={use.licence.href} rel="license">
            {use.licence.text}
          </a>
        </p>
        <p>{use.naming}</p>
        <ul>
          {use.files.map(({ href, text }) => (
            <li key={href}>
              <a href={href} download>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

/** What stands where a release was open once. */
export function WithdrawnPage({ view }: { readonly view: WithdrawnView }) {
  return (
    <div className="wrap wrap--text stack">
      <h1>{view.title}</h1>
      <p className="lead">{view.text}</p>
      <p>
        <a href={view.home.href}>{view.home.text}</a>
      </p>
    </div>
  );
}
