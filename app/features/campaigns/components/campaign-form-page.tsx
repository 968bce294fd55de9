import { Form, Link } from '@remix-run/react';
import { ChoiceGroup } from '#app/components/forms/choice-group.tsx';
import { ErrorSummary } from '#app/components/forms/error-summary.tsx';
import { Refusal } from '#app/components/forms/refusal.tsx';
import { TextAreaField } from '#app/components/forms/text-area-field.tsx';
import { TextField } from '#app/components/forms/text-field.tsx';
import type { CampaignFormView } from '../campaign-form.view-model.ts';

/** Makes a campaign, or changes what can still be changed of one. */
export function CampaignFormPage({ view }: { readonly view: CampaignFormView }) {
  return (
    <div className="wrap wrap--text stack">
      <ErrorSummary title={view.errorTitle} errors={view.errors} documentTitle={view.documentTitle} />
      <h1>{view.title}</h1>
      <p className="lead">{view.intro}</p>
      {view.fixed && <p className="notice">{view.fixed}</p>}
      <Refusal text={view.refusal} />
      <Form className="form" method="post" noValidate>
        <TextField {...view.name} autoComplete="off" />
        {view.days.map((day) => (
          <TextField key={day.name} {...day} autoComplete="off" />
        ))}
        <ChoiceGroup name="languages" isMultiple {...view.languages} />
        {view.introductions.map((introduction) => (
          <TextAreaField key={introduction.name} {...introduction} rows={6} />
        ))}
        <TextAreaField {...view.contact} rows={3} />
        {view.terms && (
          <>
            <TextAreaField {...view.terms.districts} rows={6} />
            <ChoiceGroup name="floor" {...view.terms.floor} />
          </>
        )}
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
