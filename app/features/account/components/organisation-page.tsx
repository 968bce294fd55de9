import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { OrganisationView } from '../organisation.view-model.ts';
import { AccountForm } from './account-form.tsx';
import { AccountFrame } from './account-frame.tsx';
import { MemberPanel } from './member-panel.tsx';

function Invitations({ view }: { readonly view: OrganisationView }) {
  const { invitation, words } = view;
  if (invitation === null) return null;
  return (
    <section className="stack">
      <div className="stack stack--s">
        <h2>{invitation.title}</h2>
        <AccountForm form={invitation.form} />
      </div>
      <h3>{invitation.openTitle}</h3>
      <ul>
        {invitation.open.map(({ id, email, text }) => (
          <li key={id}>
            <p id={`invitation-${id}`}>
              {email} <span className="muted">{text}</span>
            </p>
            <Form method="post">
              <input type="hidden" name="invitation" value={id} />
              <button
                className="link-button link-button--danger"
                type="submit"
                name="intent"
                value="withdraw"
                aria-describedby={`invitation-${id}`}
              >
                {words.withdraw}
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Events({ events }: { readonly events: NonNullable<OrganisationView['events']> }) {
  return (
    <section className="stack stack--s">
      <h2>{events.title}</h2>
      <p className="muted">{events.hint}</p>
      <ul>
        {events.list.map(({ id, date, text }) => (
          <li key={id}>
            <span className="muted">{date}</span> {text}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface OrganisationPageProps {
  readonly view: OrganisationView;
  /** What is to be seen first. */
  readonly children?: ReactNode;
}

export function OrganisationPage({ view, children }: OrganisationPageProps) {
  return (
    <AccountFrame view={view} title={view.name}>
      {children}
      <p className="lead">{view.kind}</p>
      <p className="row">
        {view.pages.map(({ href, text }) => (
          <Link key={href} to={href}>
            {text}
          </Link>
        ))}
      </p>
      <section className="stack stack--s">
        <h2>{view.membersTitle}</h2>
        <ul className="panel-list stack stack--s">
          {view.members.map((member) => (
            <MemberPanel key={member.account} member={member} view={view} />
          ))}
        </ul>
      </section>
      <Invitations view={view} />
      {view.events && <Events events={view.events} />}
      <Form className="stack stack--s" method="post">
        <p>{view.words.leaveText}</p>
        <div>
          <button className="link-button link-button--danger" type="submit" name="intent" value="leave">
            {view.words.leave}
          </button>
        </div>
      </Form>
    </AccountFrame>
  );
}
