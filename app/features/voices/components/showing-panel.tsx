import { Form } from '@remix-run/react';
import type { ShowingView } from '../shown-spreads.view-model.ts';

/** Whether the report shows what voices said: decided by the firm, and until then by the adviser of a session. */
export function ShowingPanel({ view }: { readonly view: ShowingView }) {
  return (
    <section className="stack stack--s" aria-labelledby="voices-title">
      <h2 id="voices-title">{view.title}</h2>
      <div role="status">{view.done && <p className="notice notice--success">{view.done}</p>}</div>
      <p>{view.text}</p>
      <Form method="post" className="panel stack stack--s" preventScrollReset>
        <p id="voices-state">{view.state}</p>
        {view.buttons.length > 0 && (
          <p className="row no-print">
            {view.buttons.map(({ intent, text }) => (
              <button
                key={intent}
                className="button button--quiet"
                type="submit"
                name="intent"
                value={intent}
                aria-describedby="voices-state"
              >
                {text}
              </button>
            ))}
          </p>
        )}
      </Form>
      <p className="muted">{view.who}</p>
    </section>
  );
}
