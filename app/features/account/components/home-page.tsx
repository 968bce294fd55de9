import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { HomeView } from '../home.view-model.ts';
import { AccountFrame } from './account-frame.tsx';

interface HomePageProps {
  readonly view: HomeView;
  /** Where the list of clients stands. */
  readonly clients?: ReactNode;
  /** What whoever runs the installation does; null for everybody else. */
  readonly operating: { readonly title: string; readonly href: string; readonly text: string } | null;
}

export function HomePage({ view, clients, operating }: HomePageProps) {
  return (
    <AccountFrame view={view}>
      <p>{view.hello}</p>
      {view.advice && (
        <p className="notice">
          {view.advice.text} <Link to={view.advice.href}>{view.advice.link}</Link>
        </p>
      )}
      <section className="stack stack--s">
        <h2>{view.clientsTitle}</h2>
        {clients ?? <p>{view.clients}</p>}
      </section>
      <section className="stack stack--s">
        <h2>{view.organisationsTitle}</h2>
        {view.organisations.length === 0 && <p>{view.none}</p>}
        <ul>
          {view.organisations.map(({ href, text, role }) => (
            <li key={href}>
              <Link to={href}>{text}</Link> <span className="tag">{role}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className="stack stack--s">
        <h2>{view.ownTitle}</h2>
        <ul>
          {view.own.map(({ href, text }) => (
            <li key={href}>
              <Link to={href}>{text}</Link>
            </li>
          ))}
        </ul>
      </section>
      {operating && (
        <section className="stack stack--s">
          <h2>{operating.title}</h2>
          <p>
            <Link to={operating.href}>{operating.text}</Link>
          </p>
        </section>
      )}
      <Form method="post" action={view.signOut.action}>
        <button className="button button--quiet" type="submit">
          {view.signOut.text}
        </button>
      </Form>
    </AccountFrame>
  );
}
