import { Form, Link } from '@remix-run/react';
import { ChoiceGroup } from '#app/components/forms/choice-group.tsx';
import { ErrorSummary } from '#app/components/forms/error-summary.tsx';
import { NewCode } from '#app/components/forms/new-code.tsx';
import { Refusal } from '#app/components/forms/refusal.tsx';
import type { JoinView } from '../join.view-model.ts';
import { JOIN_FIELDS } from '../join.view-model.ts';

/** What a firm reads before it takes part, and the two ways to begin: with the campaign, or without it. */
export function JoinPage({ view }: { readonly view: JoinView }) {
  const { said, what, form, contact } = view;
  return (
    <div className="wrap wrap--text stack">
      <ErrorSummary title={view.errorTitle} errors={view.errors} documentTitle={view.documentTitle} />
      <h1>{view.title}</h1>
      <p className="lead">{view.lead}</p>
      <Refusal text={view.refusal} />
      {said.paragraphs.length > 0 && (
        <section className="stack stack--s">
          <h2>{said.title}</h2>
          <div className="stack stack--s" lang={said.lang}>
            {said.paragraphs.map((paragraph, index) => (
              <p key={index}>{paragraph}</p>
            ))}
          </div>
        </section>
      )}
      {what && (
        <section className="stack stack--s">
          <h2>{what.title}</h2>
          <ul>
            {what.points.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      {form && <JoinForm form={form} action={view.personal?.action} />}
      {form && view.personal && (
        <p>
          {view.personal.withoutCode.text}{' '}
          <Link to={view.personal.withoutCode.href}>{view.personal.withoutCode.link}</Link>
        </p>
      )}
      <section className="stack stack--s">
        <h2>{view.without.title}</h2>
        <p>{view.without.text}</p>
        <Form method="post" action={view.without.action}>
          <NewCode code={view.without.newCode} />
          <button className="button button--quiet" type="submit">
            {view.without.submit}
          </button>
        </Form>
      </section>
      <p>
        {view.again.text} <Link to={view.again.href}>{view.again.link}</Link>
      </p>
      {view.personal?.letters && <Letters personal={view.personal} />}
      <section className="stack stack--s">
        <h2>{contact.title}</h2>
        <p>
          {contact.lines.map((line, index) => (
            <span key={index}>
              {line}
              <br />
            </span>
          ))}
        </p>
      </section>
    </div>
  );
}

interface JoinFormProps {
  readonly form: NonNullable<JoinView['form']>;
  readonly action: string | undefined;
}

function JoinForm({ form, action }: JoinFormProps) {
  return (
    <Form className="form" method="post" {...(action !== undefined && { action })} noValidate>
      <NewCode code={form.newCode} />
      {form.district && <ChoiceGroup name={JOIN_FIELDS.district} {...form.district} />}
      <ChoiceGroup name={JOIN_FIELDS.consent} isMultiple selected={null} {...form.consent} />
      <p className="row row--actions">
        <button className="button" type="submit">
          {form.submit}
        </button>
      </p>
    </Form>
  );
}

/** Whether the firm wants to be written to again. */
function Letters({ personal }: { readonly personal: NonNullable<JoinView['personal']> }) {
  const { letters, action } = personal;
  return (
    <section className="stack stack--s">
      <h2>{letters?.title}</h2>
      <p>{letters?.text}</p>
      {letters?.submit && (
        <Form method="post" action={action}>
          <button className="button button--quiet" type="submit" name="intent" value="end-letters">
            {letters.submit}
          </button>
        </Form>
      )}
    </section>
  );
}
