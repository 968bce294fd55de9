import { Form, Link } from '@remix-run/react';
import { ChoiceGroup } from '#app/components/forms/choice-group.tsx';
import { ErrorSummary } from '#app/components/forms/error-summary.tsx';
import type { PublicationView } from '../publication.view-model.ts';

/** Whether everybody may read a release, and the form by which an owner changes that. */
export function PublicationPage({ view }: { readonly view: PublicationView }) {
  const { standing, form } = view;
  return (
    <div className="wrap wrap--text stack">
      <ErrorSummary title={view.errorTitle} errors={view.errors} documentTitle={view.documentTitle} />
      <p>
        <Link to={view.back.href}>{view.back.text}</Link>
      </p>
      <h1>{view.title}</h1>
      <p className="lead">{view.about}</p>
      <div className="notice stack stack--s" role="status">
        <p>{standing.text}</p>
        {standing.address && (
          <p>
            <a href={standing.address.href}>{standing.address.text}</a>
          </p>
        )}
      </div>
      {form && <PublicationForm form={form} />}
    </div>
  );
}

function PublicationForm({ form }: { readonly form: NonNullable<PublicationView['form']> }) {
  return (
    <Form method="post" className="panel stack" noValidate>
      <input type="hidden" name="intent" value={form.kind} />
      {form.kind === 'publish' ? (
        <>
          <ul>
            {form.points.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
          <ChoiceGroup {...form.licence} selected={null} />
        </>
      ) : (
        <p>{form.text}</p>
      )}
      <p className="row row--actions">
        <button className={form.kind === 'publish' ? 'button' : 'button button--quiet'} type="submit">
          {form.submit}
        </button>
      </p>
    </Form>
  );
}
