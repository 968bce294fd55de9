import { Form } from '@remix-run/react';
import { ErrorSummary } from '#app/components/forms/error-summary.tsx';
import { TextField } from '#app/components/forms/text-field.tsx';
import type { TypedJoinView } from '../join.view-model.ts';

/** Asks for the code of a campaign, as it stands on a poster. */
export function TypedJoinPage({ view }: { readonly view: TypedJoinView }) {
  return (
    <div className="wrap wrap--text stack">
      <ErrorSummary title={view.errorTitle} errors={view.errors} documentTitle={view.documentTitle} />
      <h1>{view.title}</h1>
      <p className="lead">{view.intro}</p>
      <Form className="form" method="post" action={view.action} noValidate autoComplete="off">
        <TextField {...view.field} value={view.typed} look="code" autoComplete="off" />
        <p className="row row--actions">
          <button className="button" type="submit">
            {view.submit}
          </button>
        </p>
      </Form>
    </div>
  );
}
