import { Form } from '@remix-run/react';
import type { TokenView } from '../token-page.view-model.ts';
import { AccountForm } from './account-form.tsx';
import { AccountFrame } from './account-frame.tsx';

function Made({ made }: { readonly made: NonNullable<TokenView['made']> }) {
  return (
    <section className="panel stack stack--s">
      <h2>{made.title}</h2>
      <p>{made.text}</p>
      <p>
        <code translate="no" data-secret="">
          {made.token}
        </code>
      </p>
    </section>
  );
}

/** The tokens of an organisation, with the one that was just made at the top. */
export function TokenPage({ view }: { readonly view: TokenView }) {
  return (
    <AccountFrame view={view}>
      {view.made && <Made made={view.made} />}
      <section className="stack stack--s">
        <h2>{view.listTitle}</h2>
        <ul className="panel-list stack stack--s">
          {view.tokens.map(({ id, name, scopes, made, used, until }) => (
            <li key={id} className="panel">
              <p id={`token-${id}`}>
                <strong>{name}</strong> <span className="muted">{scopes}</span>
              </p>
              <p className="muted">
                {made} {until} {used}
              </p>
              <Form method="post">
                <input type="hidden" name="token" value={id} />
                <button
                  className="link-button link-button--danger"
                  type="submit"
                  name="intent"
                  value="end"
                  aria-describedby={`token-${id}`}
                >
                  {view.end}
                </button>
              </Form>
            </li>
          ))}
        </ul>
      </section>
      <section className="stack stack--s">
        <h2>{view.newTitle}</h2>
        <AccountForm form={view.form} />
      </section>
    </AccountFrame>
  );
}
