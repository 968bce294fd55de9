import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { ErrorSummary } from '#app/components/forms/error-summary.tsx';
import type { ClientView } from '../client.view-model.ts';
import { AssessmentForms } from './assessment-forms.tsx';
import { AssessmentTable } from './assessment-table.tsx';

/** What is noted of a client, its assessments over time, and the ways to begin and to open one. */
export function ClientPage({ view, children }: { readonly view: ClientView; readonly children?: ReactNode }) {
  const open = view.forms?.open;
  return (
    <div className="wrap wrap--text stack">
      {open && (
        <ErrorSummary title={open.errorTitle} errors={open.errors} documentTitle={view.documentTitle} />
      )}
      <p>
        <Link to={view.back.href}>{view.back.text}</Link>
      </p>
      <h1>{view.title}</h1>
      <div role="status">{view.state && <p className="notice notice--success">{view.state}</p>}</div>
      <dl className="facts">
        {view.facts.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {view.note && (
        <section className="stack stack--s">
          <h2>{view.note.title}</h2>
          <p className="client-note">{view.note.text}</p>
        </section>
      )}
      <Actions view={view} />
      <section className="stack stack--s">
        <h2>{view.assessmentsTitle}</h2>
        {view.assessments.length === 0 ? <p>{view.none}</p> : <AssessmentTable view={view} />}
      </section>
      {children}
      {view.forms && <AssessmentForms forms={view.forms} />}
    </div>
  );
}

function Actions({ view }: { readonly view: ClientView }) {
  const { change, progress, handOver, remind, archive, takeOver, erase } = view;
  return (
    <div className="row row--actions">
      {[change, progress, handOver, remind].map((way) => way && <QuietLink key={way.href} {...way} />)}
      {archive && <OneButton intent={archive.intent} text={archive.text} />}
      {takeOver && <OneButton intent="take-over" text={takeOver} />}
      {erase && <Link to={erase.href}>{erase.text}</Link>}
    </div>
  );
}

function QuietLink({ href, text }: { readonly href: string; readonly text: string }) {
  return (
    <Link className="button button--quiet" to={href}>
      {text}
    </Link>
  );
}

function OneButton({ intent, text }: { readonly intent: string; readonly text: string }) {
  return (
    <Form method="post">
      <button className="button button--quiet" type="submit" name="intent" value={intent}>
        {text}
      </button>
    </Form>
  );
}
