import { Form, Link } from '@remix-run/react';
import { ChoiceGroup } from '#app/components/forms/choice-group.tsx';
import { ErrorSummary } from '#app/components/forms/error-summary.tsx';
import { NewCode } from '#app/components/forms/new-code.tsx';
import { Refusal } from '#app/components/forms/refusal.tsx';
import { SelectField } from '#app/components/forms/select-field.tsx';
import { TextField } from '#app/components/forms/text-field.tsx';
import type { EntryView } from '../entry.view-model.ts';

/** A paper form is entered on one page, in the order of the paper. */
export function EntryPage({ view }: { readonly view: EntryView }) {
  return (
    <div className="wrap wrap--text stack">
      <ErrorSummary title={view.errorTitle} errors={view.errors} documentTitle={view.documentTitle} />
      <h1>{view.title}</h1>
      <p className="lead">{view.lead}</p>
      <Refusal text={view.refusal} />
      <section className="panel stack stack--s">
        <h2>{view.notice.title}</h2>
        {view.notice.texts.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </section>
      <Form className="form" method="post" noValidate autoComplete="off">
        <NewCode code={view.newCode} />
        <TextField {...view.code} look="code" autoComplete="off" />
        <ChoiceGroup {...view.consent} isMultiple />
        {view.district && <ChoiceGroup {...view.district} />}
        <h2>{view.firm.title}</h2>
        {view.firm.fields.map((field) => (
          <SelectField key={field.name} {...field} />
        ))}
        <h2>{view.goals.title}</h2>
        {view.goals.fields.map((field) => (
          <SelectField key={field.name} {...field} />
        ))}
        <Answers answers={view.answers} />
        <p className="row row--actions">
          <button className="button" type="submit">
            {view.submit}
          </button>
          <Link to={view.back.href}>{view.back.text}</Link>
        </p>
      </Form>
    </div>
  );
}

function Answers({ answers }: { readonly answers: EntryView['answers'] }) {
  return (
    <>
      <h2>{answers.title}</h2>
      <p>{answers.open}</p>
      {answers.parts.map(({ dimension, title, items }) => (
        <section key={dimension} className="stack">
          <h3>{title}</h3>
          {items.map(({ answer, reason }) => (
            <div key={answer.name} className="stack stack--s">
              <SelectField {...answer} />
              <TextField {...reason} autoComplete="off" />
            </div>
          ))}
        </section>
      ))}
    </>
  );
}
