import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { ErrorSummary } from '#app/components/forms/error-summary.tsx';
import { ScrollBox } from '#app/components/scroll-box.tsx';
import type { ClientView } from '../client.view-model.ts';
import { AssessmentForms } from './assessment-forms.tsx';

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
        {view.assessments.length === 0 ? <p>{view.none}</p> : <Assessments view={view} />}
      </section>
      {children}
      {view.forms && <AssessmentForms forms={view.forms} />}
    </div>
  );
}

function Actions({ view }: { readonly view: ClientView }) {
  const { change, progress, handOver, archive, takeOver, erase } = view;
  return (
    <div className="row row--actions">
      {[change, progress, handOver].map((way) => way && <QuietLink key={way.href} {...way} />)}
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

function Assessments({ view }: { readonly view: ClientView }) {
  const { head, assessments, assessmentsTitle, unlink } = view;
  return (
    <ScrollBox label={assessmentsTitle}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{head.begun}</th>
            <th scope="col">{head.day}</th>
            <th scope="col" className="number">
              {head.overall}
            </th>
            <th scope="col">{head.band}</th>
            <th scope="col">{head.headline}</th>
          </tr>
        </thead>
        <tbody>
          {assessments.map(({ id, begun, tag, day, outcome }) => (
            <tr key={id}>
              <th scope="row" id={`begun-${id}`}>
                {begun} {tag && <span className="tag">{tag}</span>}
              </th>
              <td>{day}</td>
              <td className="number">{outcome?.overall}</td>
              <td>{outcome?.band}</td>
              <td>
                {outcome?.headline} {unlink && <Unlink id={id} text={unlink} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Unlink({ id, text }: { readonly id: string; readonly text: string }) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="assessment" value={id} />
      <button
        className="link-button"
        type="submit"
        name="intent"
        value="unlink"
        aria-describedby={`begun-${id}`}
      >
        {text}
      </button>
    </Form>
  );
}
