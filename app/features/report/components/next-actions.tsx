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
      <Way hint={words.consentHint} to={paths.consent} text={words.consent} />
      <Way hint={verification.hint} to={verification.href} text={verification.text} />
      <Way hint={words.eraseHint} to={paths.erase} text={words.erase} look="link-button--danger" />
    </section>
  );
}

interface WayProps {
  readonly hint: string;
  readonly to: string;
  readonly text: string;
  readonly look?: string;
}

function Way({ hint, to, text, look = '' }: WayProps) {
  return (
    <div className="stack stack--s">
      <p>{hint}</p>
      <p>
        <Link className={`link-button ${look}`.trim()} to={to}>
          {text}
        </Link>
      </p>
    </div>
  );
}
