import { Form, Link } from '@remix-run/react';
import { useRef } from 'react';
import { ErrorSummary } from '#app/components/forms/error-summary.tsx';
import { TextField } from '#app/components/forms/text-field.tsx';
import { useKeptFields } from '#app/components/forms/use-kept-fields.ts';
import type { VerifyForm, VerifyView } from '../confirmation.view-model.ts';
import { ConfirmationPanel } from './confirmation-panel.tsx';

/** Where a reader of a report checks it: the question, and either answer. */
export function VerifyPage({ view }: { readonly view: VerifyView }) {
  return <div className="wrap wrap--text stack">{contentOf(view)}</div>;
}

function contentOf(view: VerifyView) {
  if (view.kind === 'confirmed') return <Confirmed view={view} />;
  if (view.kind === 'unconfirmed') {
    return (
      <>
        <h1>{view.title}</h1>
        <p className="notice">{view.meaning}</p>
        <p>{view.text}</p>
        <CodeForm form={view.form} />
      </>
    );
  }
  return (
    <>
      <ErrorSummary title={view.form.errorTitle} errors={view.form.errors} />
      <h1>{view.title}</h1>
      <p className="lead">{view.intro}</p>
      <CodeForm form={view.form} />
      <p>{view.answer}</p>
    </>
  );
}

/** Asks and changes nothing, so it is a plain GET and needs no script. */
function CodeForm({ form }: { readonly form: VerifyForm }) {
  const element = useRef<HTMLFormElement>(null);
  useKeptFields({ form: element, name: 'verify', isRefused: form.errors.length > 0 });
  return (
    <Form className="form" method="get" action={form.action} ref={element} noValidate autoComplete="off">
      <TextField
        name="code"
        label={form.label}
        hint={form.hint}
        error={form.errors[0]?.text}
        value={form.value}
        look="code"
        autoComplete="off"
      />
      <p className="row row--actions">
        <button className="button" type="submit">
          {form.submit}
        </button>
      </p>
    </Form>
  );
}

function Confirmed({ view }: { readonly view: Extract<VerifyView, { kind: 'confirmed' }> }) {
  return (
    <>
      <h1>{view.title}</h1>
      <p className="lead">{view.intro}</p>
      <ConfirmationPanel confirmation={view.confirmation} />
      <section className="stack stack--s">
        <h2>{view.meansTitle}</h2>
        {view.means.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </section>
      <p className="no-print">
        <Link to={view.another.href}>{view.another.text}</Link>
      </p>
    </>
  );
}
