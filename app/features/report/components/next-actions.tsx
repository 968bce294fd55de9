import { Form, Link } from '@remix-run/react';
import { NewCode } from '#app/components/forms/new-code.tsx';
import type { ResultView } from '../result.view-model.ts';

/** What can be done with a result: answer again, change what is free to give, let others check it, erase it. */
export function NextActions({ view }: { readonly view: ResultView }) {
  const { words, paths, verification } = view;
  return (
    <section className="panel panel--sunken stack no-print" aria-labelledby="actions-title">
      <h2 id="actions-title">{words.goTo}</h2>
      <Form method="post" reloadDocument action={paths.start} className="stack stack--s">
        <input type="hidden" name="from" value={view.code} />
        <NewCode code={view.newCode} />
        <p>{words.correctionHint}</p>
        <div>
          <button className="button button--quiet" type="submit">
            {words.correction}
          </button>
        </div>
      </Form>
      <div className="stack stack--s">
        <p>{words.consentHint}</p>
        <p>
          <Link className="link-button" to={paths.consent}>
            {words.consent}
          </Link>
        </p>
      </div>
      <div className="stack stack--s">
        <p>{verification.hint}</p>
        <p>
          <Link className="link-button" to={verification.href}>
            {verification.text}
          </Link>
        </p>
      </div>
      <div className="stack stack--s">
        <p>{words.eraseHint}</p>
        <p>
          <Link className="link-button link-button--danger" to={paths.erase}>
            {words.erase}
          </Link>
        </p>
      </div>
    </section>
  );
}
