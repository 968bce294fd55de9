import { Form } from '@remix-run/react';
import { Choice } from '#app/components/forms/choice.tsx';
import { NewCode } from '#app/components/forms/new-code.tsx';
import { TextField } from '#app/components/forms/text-field.tsx';
import type { ClientView } from '../client.view-model.ts';

type Forms = NonNullable<ClientView['forms']>;

/** The ways to begin an assessment of a client, and to open one of which somebody has the code. */
export function AssessmentForms({ forms: { begin, open } }: { readonly forms: Forms }) {
  return (
    <>
      <section className="panel stack stack--s">
        <h2>{begin.title}</h2>
        <p>{begin.text}</p>
        <Form className="form" method="post">
          <NewCode code={begin.newCode} />
          <Choice
            type="checkbox"
            id="testRun"
            name="testRun"
            value="yes"
            checked={false}
            {...begin.testRun}
          />
          <p className="row row--actions">
            <button className="button" type="submit" name="intent" value="begin">
              {begin.submit}
            </button>
            <button className="button button--quiet" type="submit" name="intent" value="begin-workshop">
              {begin.workshop}
            </button>
          </p>
        </Form>
      </section>
      <section className="panel stack stack--s">
        <h2>{open.title}</h2>
        <p>{open.text}</p>
        <Form className="form" method="post" noValidate autoComplete="off">
          <TextField
            name="code"
            label={open.label}
            error={open.errors[0]?.text}
            value=""
            look="code"
            autoComplete="off"
          />
          <p className="row row--actions">
            <button className="button button--quiet" type="submit" name="intent" value="open">
              {open.submit}
            </button>
            <button className="button button--quiet" type="submit" name="intent" value="open-workshop">
              {open.workshop}
            </button>
            <button className="button button--quiet" type="submit" name="intent" value="open-own-report">
              {open.ownReport}
            </button>
          </p>
        </Form>
      </section>
    </>
  );
}
