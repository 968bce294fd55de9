import { Form } from '@remix-run/react';
import { Fragment, useRef } from 'react';
import { ChoiceGroup } from '#app/components/forms/choice-group.tsx';
import { ErrorSummary } from '#app/components/forms/error-summary.tsx';
import { useKeptFields } from '#app/components/forms/use-kept-fields.ts';
import type { QuickCheckForm as QuickCheckFormView } from '../quick-check.view-model.ts';

/** Sent by GET: nothing is stored, a reload and the back button keep every answer. */
export function QuickCheckForm({ view }: { readonly view: QuickCheckFormView }) {
  const form = useRef<HTMLFormElement>(null);
  useKeptFields({ form, name: 'check', isRefused: view.errors.length > 0 });
  return (
    <div className="wrap wrap--text stack">
      <ErrorSummary title={view.errorTitle} errors={view.errors} />
      <h1>{view.title}</h1>
      <p className="lead">{view.intro}</p>
      <Form className="form quick-form" method="get" ref={form}>
        <input type="hidden" name="sent" value="1" />
        {view.questions.map((question, index) => (
          <Fragment key={question.name}>
            {question.name === view.rule.before && <p>{view.rule.text}</p>}
            <ChoiceGroup
              name={question.name}
              legend={
                <h2 className="quick-form__question">
                  <span className="quick-form__number" aria-hidden="true">
                    {index + 1}
                  </span>
                  {question.question}
                </h2>
              }
              hint={question.hint}
              error={view.errors.find(({ field }) => field === question.name)?.text}
              choices={question.options}
              selected={view.values[question.name] ?? null}
            />
          </Fragment>
        ))}
        <p className="row row--actions">
          <button className="button" type="submit">
            {view.submit}
          </button>
        </p>
      </Form>
    </div>
  );
}
