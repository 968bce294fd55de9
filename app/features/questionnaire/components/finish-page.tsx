import { Form, Link } from '@remix-run/react';
import { ErrorSummary } from '#app/components/forms/error-summary.tsx';
import type { FinishView } from '../finish.view-model.ts';
import { NameAndConsent } from './name-and-consent.tsx';

export function FinishPage({ view }: { readonly view: FinishView }) {
  return (
    <div className="wrap wrap--text stack">
      <ErrorSummary title={view.errorTitle} errors={view.errors} />
      {view.refusal && (
        <p className="notice notice--danger" role="alert">
          {view.refusal}
        </p>
      )}
      <h1>{view.title}</h1>
      <p className="lead">{view.intro}</p>
      <Form className="form" method="post" noValidate>
        <input type="hidden" name="revision" value={view.revision} />
        <NameAndConsent view={view} />
        <p className="notice">{view.closing}</p>
        <p className="row row--actions">
          <button className="button" type="submit">
            {view.submit}
          </button>
          <Link className="button button--quiet" to={view.back.href}>
            {view.back.text}
          </Link>
        </p>
      </Form>
    </div>
  );
}
