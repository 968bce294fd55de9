import { Form } from '@remix-run/react';
import { Refusal } from '#app/components/forms/refusal.tsx';
import { ImportFaults } from '#app/components/imports/import-faults.tsx';
import { ImportSample } from '#app/components/imports/import-sample.tsx';
import type { ListPreview } from '../list-import.view-model.ts';
import { ListRows } from './list-tables.tsx';

/** A list before it is taken over. */
export function ListPreviewPage({ view }: { readonly view: ListPreview }) {
  return (
    <div className="wrap stack">
      <h1>{view.title}</h1>
      <p className="lead">{view.intro}</p>
      <Refusal text={view.refusal} />
      {view.full && <p className="notice">{view.full}</p>}
      <dl className="facts">
        {view.counts.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {view.unknown && <p className="notice">{view.unknown}</p>}
      <ImportSample encoding={view.encoding} />
      <section className="stack stack--s">
        <h2>{view.shownTitle}</h2>
        <ListRows view={view} />
      </section>
      {view.faults.length > 0 && <ImportFaults view={view} />}
      {view.twice.length > 0 && (
        <section className="stack stack--s">
          <h2>{view.twiceTitle}</h2>
          <p>{view.twiceText}</p>
          <ul>
            {view.twice.map((name, index) => (
              <li key={index}>{name}</li>
            ))}
          </ul>
        </section>
      )}
      <Form className="form" method="post">
        {view.nothing && <p>{view.nothing}</p>}
        <p className="row row--actions">
          {view.submit && (
            <button className="button" type="submit" name="intent" value="take-over">
              {view.submit}
            </button>
          )}
          <button className="button button--quiet" type="submit" name="intent" value="discard">
            {view.discard}
          </button>
        </p>
      </Form>
    </div>
  );
}
