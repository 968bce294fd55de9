import { Form, Link } from '@remix-run/react';
import { useRef } from 'react';
import { ErrorSummary } from '#app/components/forms/error-summary.tsx';
import { useKeptFields } from '#app/components/forms/use-kept-fields.ts';
import { Refusal } from '#app/components/forms/refusal.tsx';
import type { FinishView } from '../finish.view-model.ts';
import { NameAndConsent } from './name-and-consent.tsx';
import { useWayBackBeforeQuestions } from './way-back.ts';

export function FinishPage({ view }: { readonly view: FinishView }) {
  const form = useRef<HTMLFormElement>(null);
  useKeptFields({ form, name: 'finish', isRefused: view.errors.length > 0 || view.refusal !== null });
  useWayBackBeforeQuestions();
  return (
    <div className="wrap wrap--text stack">
      <ErrorSummary title={view.errorTitle} errors={view.errors} documentTitle={view.documentTitle} />
      <Refusal text={view.refusal} />
      <h1>{view.title}</h1>
      <p className="lead">{view.intro}</p>
      {/* Back leads before the form: it is closed with the assessment. */}
      <Form className="form" method="post" ref={form} replace noValidate autoComplete="off">
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
