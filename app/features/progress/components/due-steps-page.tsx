import { Form, Link } from '@remix-run/react';
import { CopyButton } from '#app/components/copy-button.tsx';
import type { DueStepsView } from '../due-steps.view-model.ts';
import { StepRows } from './step-rows.tsx';

/** What is due at all clients of an adviser, and what reminds of it. */
export function DueStepsPage({ view }: { readonly view: DueStepsView }) {
  return (
    <div className="wrap wrap--text stack">
      <p>
        <Link to={view.back.href}>{view.back.text}</Link>
      </p>
      <h1>{view.title}</h1>
      <div role="status">{view.state && <p className="notice notice--success">{view.state}</p>}</div>
      <p className="lead">{view.lead}</p>
      {view.how && <p>{view.how}</p>}
      {view.missing && <p className="notice">{view.missing}</p>}
      {view.clients.map(({ id, link, inCalendar, rows }) => (
        <section key={id} className="panel stack stack--s">
          <h2>
            <Link to={link.href}>{link.text}</Link>
          </h2>
          <p className="small muted">{inCalendar}</p>
          <StepRows rows={rows} />
        </section>
      ))}
      {view.quiet && (
        <section className="stack stack--s">
          <p>{view.quiet.text}</p>
          <ul>
            {view.quiet.clients.map(({ href, text }) => (
              <li key={href}>
                <Link to={href}>{text}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="muted">{view.onlyAllowed}</p>
      <Feed feed={view.feed} />
      <section className="stack stack--s">
        <h2>{view.letters.title}</h2>
        <p>{view.letters.text}</p>
        <p>{view.letters.state}</p>
        <div className="row row--actions">
          <OneButton intent={view.letters.button.intent} text={view.letters.button.text} />
        </div>
      </section>
    </div>
  );
}

function Feed({ feed }: { readonly feed: DueStepsView['feed'] }) {
  const { made } = feed;
  return (
    <section className="stack stack--s">
      <h2>{feed.title}</h2>
      <p>{feed.text}</p>
      <p>{feed.names}</p>
      {made && (
        <section className="panel stack stack--s" aria-labelledby="made-feed">
          <h3 id="made-feed">{made.title}</h3>
          <p>{made.text}</p>
          <p className="share-link__address" translate="no" data-secret="">
            {made.address}
          </p>
          <div className="row">
            <CopyButton text={made.address} copy={made.copy} copied={made.copied} describedBy="made-feed" />
            <a className="button button--quiet" href={made.subscribe.href}>
              {made.subscribe.text}
            </a>
          </div>
        </section>
      )}
      {feed.madeOn && <p>{feed.madeOn}</p>}
      {feed.renewHint && <p className="small muted">{feed.renewHint}</p>}
      <div className="row row--actions">
        {!made && <OneButton intent="feed" text={feed.make} token={feed.newToken} />}
        {feed.end && <OneButton intent="end-feed" text={feed.end} />}
      </div>
    </section>
  );
}

interface OneButtonProps {
  readonly intent: string;
  readonly text: string;
  readonly token?: string;
}

function OneButton({ intent, text, token }: OneButtonProps) {
  return (
    <Form method="post" autoComplete="off">
      {token !== undefined && <input type="hidden" name="token" value={token} autoComplete="off" />}
      <button className="button button--quiet" type="submit" name="intent" value={intent}>
        {text}
      </button>
    </Form>
  );
}
