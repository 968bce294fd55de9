import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { ErrorSummary } from '#app/components/forms/error-summary.tsx';
import { TextField } from '#app/components/forms/text-field.tsx';
import type { ClientProgressView } from '../client-progress.view-model.ts';
import { CheckIns } from './check-ins.tsx';
import { StepRows } from './step-rows.tsx';

interface ClientProgressPageProps {
  readonly view: ClientProgressView;
  /** The last assessment beside the one before; null where there was none. */
  readonly children: ReactNode;
}

/** How the plan of a client goes, as far as its firm lets that be seen. */
export function ClientProgressPage({ view, children }: ClientProgressPageProps) {
  const { seen, allow } = view;
  return (
    <div className="wrap wrap--text stack">
      <ErrorSummary title={allow.errorTitle} errors={allow.errors} documentTitle={view.documentTitle} />
      <p>
        <Link to={view.back.href}>{view.back.text}</Link>
      </p>
      <h1>{view.title}</h1>
      <div role="status">{view.state && <p className="notice notice--success">{view.state}</p>}</div>
      {seen && (
        <>
          <p className="lead">{seen.since}</p>
          <Steps seen={seen} />
          <section className="stack stack--s">
            <h2>{seen.checkIns.title}</h2>
            <CheckIns view={seen.checkIns} heading="h3" />
          </section>
          <section className="stack stack--s">
            <h2>{seen.comparisonTitle}</h2>
            {children ?? <p>{view.firstTime}</p>}
          </section>
          <Label label={seen.label} />
        </>
      )}
      <Allow allow={allow} />
      {seen && <Stop stop={seen.stop} />}
    </div>
  );
}

type Seen = NonNullable<ClientProgressView['seen']>;

function Steps({ seen }: { readonly seen: Seen }) {
  return (
    <section className="stack">
      <h2>{seen.stepsTitle}</h2>
      <p>{seen.groups.length === 0 ? seen.none : seen.summary}</p>
      {seen.groups.map(({ standing, title, rows }) => (
        <section key={standing} className="stack stack--s">
          <h3>{title}</h3>
          <StepRows rows={rows} isGrouped />
        </section>
      ))}
    </section>
  );
}

function Label({ label }: { readonly label: Seen['label'] }) {
  return (
    <section className="stack stack--s">
      <h2>{label.title}</h2>
      <p>{label.text}</p>
      <Form className="form" method="post" noValidate autoComplete="off">
        <TextField {...label.field} error={label.field.error ?? undefined} name="label" />
        <p className="row row--actions">
          <button className="button button--quiet" type="submit" name="intent" value="label">
            {label.submit}
          </button>
        </p>
      </Form>
    </section>
  );
}

function Allow({ allow }: { readonly allow: ClientProgressView['allow'] }) {
  return (
    <section className="stack stack--s">
      <h2>{allow.title}</h2>
      <p>{allow.text}</p>
      <p>{allow.button}</p>
      <Form className="form" method="post" noValidate autoComplete="off">
        <TextField
          name="code"
          label={allow.label}
          value=""
          error={allow.errors[0]?.text}
          look="code"
          autoComplete="off"
        />
        <p className="row row--actions">
          <button className="button" type="submit" name="intent" value="accompany">
            {allow.submit}
          </button>
        </p>
      </Form>
    </section>
  );
}

function Stop({ stop }: { readonly stop: Seen['stop'] }) {
  return (
    <Form method="post" className="stack stack--s">
      <p id="stop-hint">{stop.hint}</p>
      <p>
        <button
          className="link-button link-button--danger"
          type="submit"
          name="intent"
          value="stop"
          aria-describedby="stop-hint"
        >
          {stop.text}
        </button>
      </p>
    </Form>
  );
}
