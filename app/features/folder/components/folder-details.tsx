import { Link } from '@remix-run/react';
import type { FolderView } from '../folder-page.view-model.ts';

/** Assignment, programme and decisions, and what the programme asks for. */
export function FolderDetails({
  details: { title, facts, profile, edit },
}: {
  readonly details: FolderView['details'];
}) {
  return (
    <section className="stack stack--s" aria-labelledby="details-title">
      <h2 id="details-title">{title}</h2>
      <dl className="facts">
        {facts.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="folder-typed">{text}</dd>
          </div>
        ))}
      </dl>
      {profile && <Profile profile={profile} />}
      {edit && (
        <p>
          <Link className="button button--quiet" to={edit.href}>
            {edit.text}
          </Link>
        </p>
      )}
    </section>
  );
}

const TAGS = { met: 'tag tag--success', missed: 'tag tag--warning', 'not-known': 'tag' } as const;

function Profile({ profile }: { readonly profile: NonNullable<FolderView['details']['profile']> }) {
  return (
    <>
      <h3>{profile.title}</h3>
      <ul className="folder-deadlines">
        {profile.deadlines.map(({ rule, days, state, stateText }) => (
          <li key={rule}>
            <p>{rule}</p>
            <p className="small">{days}</p>
            <span className={TAGS[state]}>{stateText}</span>
          </li>
        ))}
      </ul>
      <p>{profile.hours}</p>
      {profile.providers && <p>{profile.providers}</p>}
      <h3>{profile.sourceTitle}</h3>
      <p>{profile.source}</p>
      {profile.unconfirmed.length > 0 && (
        <ul>
          {profile.unconfirmed.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </>
  );
}
