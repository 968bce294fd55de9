import { Form, Link } from '@remix-run/react';
import { Choice } from '#app/components/forms/choice.tsx';
import { ErrorSummary } from '#app/components/forms/error-summary.tsx';
import { TextField } from '#app/components/forms/text-field.tsx';
import type { FinishView } from '../finish.view-model.ts';

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
        <TextField
          name="firmName"
          label={view.firmName.label}
          hint={view.firmName.hint}
          value={view.firmName.value}
          error={view.errors[0]?.text}
          autoComplete="organization"
        />
        <fieldset className="fieldset">
          <legend className="fieldset__legend">{view.consent.legend}</legend>
          <Choice
            type="checkbox"
            id="statistics"
            name="statistics"
            value="yes"
            label={view.consent.label}
            hint={view.consent.hint}
            checked={view.consent.checked}
          />
        </fieldset>
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
