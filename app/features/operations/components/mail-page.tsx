import { Form, Link } from '@remix-run/react';
import { ErrorSummary } from '#app/components/forms/error-summary.tsx';
import { Refusal } from '#app/components/forms/refusal.tsx';
import { TextField } from '#app/components/forms/text-field.tsx';
import { FactList } from '#app/components/statistics/fact-list.tsx';
import type { MailView } from '../mail-page.view-model.ts';

function Trial({ trial }: { readonly trial: NonNullable<MailView['trial']> }) {
  return (
    <section className="panel stack stack--s" aria-labelledby="trial">
      <p className={`notice notice--${trial.tone}`} role="status" id="trial">
        <strong>{trial.title}</strong> {trial.todo}
      </p>
      {trial.answer && (
        <p>
          {trial.answer.label} <code className="mail-words">{trial.answer.text}</code>
        </p>
      )}
      <h2>{trial.stepsTitle}</h2>
      <ol className="mail-steps">
        {trial.steps.map(({ step, label, state, tone, note }) => (
          <li key={step}>
            <span>{label}</span> <span className={tone === null ? 'tag' : `tag tag--${tone}`}>{state}</span>
            {note && <p className="muted">{note}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function TrialForm({ form }: { readonly form: MailView['form'] }) {
  return (
    <section className="stack stack--s">
      <h2>{form.title}</h2>
      <Form className="form" method="post" noValidate>
        <TextField name="to" type="email" autoComplete="email" {...form.to} />
        <p className="row row--actions">
          <button className="button" type="submit">
            {form.submit}
          </button>
        </p>
      </Form>
    </section>
  );
}

function Outbox({ outbox }: { readonly outbox: NonNullable<MailView['outbox']> }) {
  return (
    <section className="stack stack--s">
      <h2>{outbox.title}</h2>
      <p>{outbox.text}</p>
      {outbox.more && <p className="muted">{outbox.more}</p>}
      <ul>
        {outbox.letters.map(({ file, size }) => (
          <li key={file}>
            <code className="mail-words">{file}</code> <span className="muted">{size}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Tries the way letters take, for who looks after the installation. */
export function MailPage({ view }: { readonly view: MailView }) {
  return (
    <div className="wrap wrap--text stack">
      <ErrorSummary title={view.errorTitle} errors={view.errors} documentTitle={view.documentTitle} />
      <h1>{view.title}</h1>
      <p className="lead">{view.intro}</p>
      <Refusal text={view.refusal} />
      {view.trial && <Trial trial={view.trial} />}
      <section className="stack stack--s">
        <h2>{view.way.title}</h2>
        {view.way.notice && <p className="notice notice--warning">{view.way.notice}</p>}
        <FactList facts={view.way.facts} className="facts facts--terms" />
        <p className="muted">{view.way.note}</p>
      </section>
      <TrialForm form={view.form} />
      {view.outbox && <Outbox outbox={view.outbox} />}
      <section className="stack stack--s">
        <h2>{view.reminders.title}</h2>
        <FactList facts={view.reminders.facts} className="facts facts--terms facts--beside" />
        {view.reminders.none && <p>{view.reminders.none}</p>}
        <p className="muted">{view.reminders.note}</p>
      </section>
      <p>
        <Link to={view.back.href}>{view.back.text}</Link>
      </p>
    </div>
  );
}
