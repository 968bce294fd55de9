import { Form } from '@remix-run/react';
import { Choice } from '#app/components/forms/choice.tsx';
import { Refusal } from '#app/components/forms/refusal.tsx';
import { ImportFaults } from '#app/components/imports/import-faults.tsx';
import { ImportSample } from '#app/components/imports/import-sample.tsx';
import type { ImportView } from '../client-import.view-model.ts';
import { Rows } from './import-tables.tsx';

/** A table of clients before it is taken over. */
export function ImportPage({ view }: { readonly view: ImportView }) {
  return (
    <div className="wrap stack">
      <h1>{view.title}</h1>
      <p className="lead">{view.intro}</p>
      <Refusal text={view.refusal} />
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
        <Rows view={view} />
      </section>
      {view.faults.length > 0 && <ImportFaults view={view} />}
      {view.namesTwice.length > 0 && <Duplicates view={view} />}
      <Decide view={view} />
    </div>
  );
}

function Duplicates({ view }: { readonly view: ImportView }) {
  return (
    <section className="stack stack--s">
      <h2>{view.duplicatesTitle}</h2>
      <p>{view.duplicatesText}</p>
      <ul>
        {view.namesTwice.map((name, index) => (
          <li key={index}>{name}</li>
        ))}
      </ul>
    </section>
  );
}

function Decide({ view }: { readonly view: ImportView }) {
  const submit = view.submit ?? view.submitOnlyDuplicates;
  return (
    <Form className="form" method="post">
      {view.nothing && <p>{view.nothing}</p>}
      {view.withDuplicates && (
        <Choice
          type="checkbox"
          id="duplicates"
          name="duplicates"
          value="yes"
          checked={false}
          {...view.withDuplicates}
        />
      )}
      <p className="row row--actions">
        {submit && (
          <button className="button" type="submit" name="intent" value="take-over">
            {submit}
          </button>
        )}
        <button className="button button--quiet" type="submit" name="intent" value="discard">
          {view.discard}
        </button>
      </p>
    </Form>
  );
}
