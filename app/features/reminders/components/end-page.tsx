import { Form } from '@remix-run/react';
import { ErrorSummary } from '#app/components/forms/error-summary.tsx';
import { Refusal } from '#app/components/forms/refusal.tsx';
import { TextField } from '#app/components/forms/text-field.tsx';
import type { EndView } from '../end.view-model.ts';

/** Ends reminders, or asks for the code by which the letter is found. */
export function EndPage({ view }: { readonly view: EndView }) {
  return (
    <div className="wrap wrap--text stack">
      <ErrorSummary title={view.errorTitle} errors={view.errors} documentTitle={view.documentTitle} />
      <h1>{view.title}</h1>
      <Refusal text={view.refusal} />
      <div role="status">{view.done && <p className="notice notice--success">{view.done}</p>}</div>
      {view.question && <Question view={view} question={view.question} />}
      {!view.question && !view.done && <TypedCode view={view} />}
    </div>
  );
}

function Question({ view, question }: { readonly view: EndView; readonly question: string }) {
  return (
    <Form className="form" method="post" action={view.action} autoComplete="off">
      <p className="lead">{question}</p>
      <p>{view.kept}</p>
      <input type="hidden" name="code" value={view.code} autoComplete="off" />
      <p className="row row--actions">
        <button className="button" type="submit" name="intent" value="end">
          {view.submit}
        </button>
      </p>
    </Form>
  );
}

function TypedCode({ view }: { readonly view: EndView }) {
  const { typed } = view;
  return (
    <Form className="form" method="post" action={view.action} noValidate autoComplete="off">
      <p className="lead">{typed.intro}</p>
      <TextField
        name="code"
        label={typed.label}
        hint={typed.hint}
        error={view.errors[0]?.text}
        value={view.code}
        look="code"
        autoComplete="off"
      />
      <p className="row row--actions">
        <button className="button" type="submit" name="intent" value="find">
          {typed.submit}
        </button>
      </p>
    </Form>
  );
}
