import { Form, Link } from '@remix-run/react';
import type { AdmittedView } from '../admitted.view-model.ts';

/** Who else reads and answers an assessment, with a button for each to end that. */
export function AdmittedAdvisers({ view }: { readonly view: AdmittedView }) {
  return (
    <section className="panel stack stack--s no-print" aria-labelledby="admitted-title">
      <h2 id="admitted-title">{view.title}</h2>
      <div role="status">{view.done && <p className="notice notice--success">{view.done}</p>}</div>
      {view.advisers.map(({ id, text, cutOff, submitted }) => (
        <Form key={id} method="post" className="stack stack--s">
          <input type="hidden" name="workshop" value={id} />
          {submitted && <p className="notice">{submitted.text}</p>}
          <p id={`admitted-${id}`}>{text}</p>
          <p className="row row--actions">
            {submitted && (
              <>
                <Link className="button" to={submitted.review.href}>
                  {submitted.review.text}
                </Link>
                <button className="button button--quiet" type="submit" name="intent" value="request-changes">
                  {submitted.requestChanges}
                </button>
              </>
            )}
            <button
              className="button button--quiet"
              type="submit"
              name="intent"
              value="cut-off"
              aria-describedby={`admitted-${id}`}
            >
              {cutOff}
            </button>
          </p>
        </Form>
      ))}
    </section>
  );
}
