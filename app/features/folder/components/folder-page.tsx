import { Form, Link } from '@remix-run/react';
import { ErrorSummary } from '#app/components/forms/error-summary.tsx';
import { ScrollBox } from '#app/components/scroll-box.tsx';
import type { FolderView } from '../folder-page.view-model.ts';
import { DrawPanel } from './draw-panel.tsx';
import { FolderDetails } from './folder-details.tsx';

/** Hours, programme and days of a session, and the documents that are made of them. */
export function FolderPage({ view }: { readonly view: FolderView }) {
  const { draw, end } = view;
  return (
    <div className="wrap wrap--text stack">
      <ErrorSummary title={draw.errorTitle} errors={draw.errors} documentTitle={view.documentTitle} />
      <p>
        <Link to={view.back.href}>{view.back.text}</Link>
      </p>
      <h1>{view.title}</h1>
      <p className="lead">{view.intro}</p>
      <div role="status">
        {view.state && <p className="notice notice--success">{view.state}</p>}
        {view.closed && <p className="notice">{view.closed}</p>}
      </div>
      <Hours hours={view.hours} />
      <FolderDetails details={view.details} />
      <DrawPanel draw={draw} />
      <Form method="post" className="stack stack--s">
        <p>
          <button className="button button--quiet" type="submit" name="intent" value={end.intent}>
            {end.submit}
          </button>
        </p>
        {end.hint && <p className="small">{end.hint}</p>}
      </Form>
      <p className="small">{view.erased}</p>
    </div>
  );
}

function Hours({ hours }: { readonly hours: FolderView['hours'] }) {
  return (
    <section className="stack stack--s" aria-labelledby="hours-title">
      <h2 id="hours-title">{hours.title}</h2>
      {hours.none ? <p>{hours.none}</p> : <HoursTable hours={hours} />}
      {hours.total && (
        <p>
          <strong>{hours.sum}</strong> {hours.total}
        </p>
      )}
      {hours.add && (
        <p>
          <Link className="button" to={hours.add.href}>
            {hours.add.text}
          </Link>
        </p>
      )}
      {hours.full && <p className="notice">{hours.full}</p>}
    </section>
  );
}

function HoursTable({ hours: { head, rows, title } }: { readonly hours: FolderView['hours'] }) {
  return (
    <ScrollBox label={title}>
      <table className="table folder-hours">
        <thead>
          <tr>
            {head.map((text) => (
              <th key={text} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells: [day, time, people, work], change }) => (
            <tr key={id}>
              <th scope="row">
                {day}
                {change && (
                  <>
                    <br />
                    <Link to={change.href} aria-label={change.label}>
                      {change.text}
                    </Link>
                  </>
                )}
              </th>
              <td>{time}</td>
              <td className="folder-typed">{people}</td>
              <td className="folder-typed">{work}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
