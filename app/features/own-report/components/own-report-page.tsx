import { Form, Link } from '@remix-run/react';
import { ChoiceGroup } from '#app/components/forms/choice-group.tsx';
import { ErrorSummary } from '#app/components/forms/error-summary.tsx';
import { Refusal } from '#app/components/forms/refusal.tsx';
import { SelectField } from '#app/components/forms/select-field.tsx';
import { TextAreaField } from '#app/components/forms/text-area-field.tsx';
import { TextField } from '#app/components/forms/text-field.tsx';
import type { OwnReportView } from '../own-report.view-model.ts';

/** Where an adviser writes around a report. */
export function OwnReportPage({ view }: { readonly view: OwnReportView }) {
  return (
    <div className="wrap wrap--text stack">
      <p>
        <Link to={view.back.href}>{view.back.text}</Link>
      </p>
      <ErrorSummary title={view.errorTitle} errors={view.errors} documentTitle={view.documentTitle} />
      <h1>{view.title}</h1>
      <p className="lead">{view.intro}</p>
      <p>{view.firm}</p>
      <div role="status">{view.state && <p className="notice notice--success">{view.state}</p>}</div>
      <Refusal text={view.refusal} />
      <Documents view={view} />
      <Form className="form" method="post" noValidate>
        <TextAreaField {...view.introduction} rows={8} />
        <Remarks remarks={view.remarks} />
        <Steps steps={view.steps} />
        <TextAreaField {...view.conclusion} rows={8} />
        <ChoiceGroup {...view.paid.who} />
        <div className="own-report-providers">
          <ChoiceGroup {...view.paid.providers} isMultiple />
        </div>
        <p className="row row--actions">
          <button className="button" type="submit" name="intent" value="save">
            {view.submit}
          </button>
        </p>
      </Form>
    </div>
  );
}

function Documents({ view: { documents, reopen } }: { readonly view: OwnReportView }) {
  return (
    <section className="panel stack stack--s">
      <h2>{documents.title}</h2>
      {documents.missing && <p>{documents.missing}</p>}
      {documents.links.length > 0 && (
        <p className="row row--actions">
          {documents.links.map(({ href, text }) => (
            <a key={href} className="button button--quiet" href={href} download>
              {text}
            </a>
          ))}
        </p>
      )}
      {reopen && (
        <Form className="form" method="post" noValidate autoComplete="off">
          <p>{reopen.text}</p>
          <TextField {...reopen.code} value="" look="code" autoComplete="off" />
          <p className="row row--actions">
            <button className="button button--quiet" type="submit" name="intent" value="open">
              {reopen.submit}
            </button>
          </p>
        </Form>
      )}
    </section>
  );
}

function Remarks({ remarks }: { readonly remarks: OwnReportView['remarks'] }) {
  return (
    <fieldset className="fieldset">
      <legend className="fieldset__legend">{remarks.title}</legend>
      <p className="field__hint">{remarks.hint}</p>
      <div className="stack">
        {remarks.fields.map((field) => (
          <TextAreaField key={field.name} {...field} rows={3} />
        ))}
      </div>
    </fieldset>
  );
}

function Steps({ steps }: { readonly steps: OwnReportView['steps'] }) {
  return (
    <section className="stack">
      <h2>{steps.title}</h2>
      <p>{steps.hint}</p>
      {steps.entries.map((step) => (
        <fieldset key={step.legend} className="fieldset">
          <legend className="fieldset__legend">{step.legend}</legend>
          <div className="panel stack">
            <TextField {...step.title} autoComplete="off" />
            <SelectField {...step.month} />
            <TextField {...step.who} autoComplete="off" />
            <TextAreaField {...step.text} rows={3} />
          </div>
        </fieldset>
      ))}
    </section>
  );
}
