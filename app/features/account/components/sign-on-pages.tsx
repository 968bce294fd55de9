import { Form } from '@remix-run/react';
import type { SignInView } from '../account-views.ts';
import type { SignOnFailedView, SignOnLinksView } from '../sign-on.view-model.ts';
import { AccountForm } from './account-form.tsx';
import { AccountFrame } from './account-frame.tsx';

/** Leaves for another host, which no script may do in the background. */
export function SignOnButton({ href, text }: { readonly href: string; readonly text: string }) {
  return (
    <p>
      <a className="button" href={href}>
        {text}
      </a>
    </p>
  );
}

export function SignInPage({ view }: { readonly view: SignInView }) {
  return (
    <AccountFrame view={view}>
      {view.signOn && <SignOnButton {...view.signOn.button} />}
      {view.signOn && <p>{view.signOn.otherwise}</p>}
      <AccountForm form={view.form} />
    </AccountFrame>
  );
}

export function SignOnFailedPage({ view }: { readonly view: SignOnFailedView }) {
  return (
    <AccountFrame view={view}>
      <p>{view.text}</p>
    </AccountFrame>
  );
}

export function SignOnLinksPage({ view }: { readonly view: SignOnLinksView }) {
  return (
    <AccountFrame view={view}>
      {view.confirmation && (
        <section className="panel stack stack--s">
          <h2>{view.confirmation.title}</h2>
          <p>{view.confirmation.text}</p>
          <AccountForm form={view.confirmation.form} />
        </section>
      )}
      {view.none && <p>{view.none}</p>}
      <ul className="panel-list stack stack--s">
        {view.signOns.map(({ id, name, since }) => (
          <li key={id} className="panel">
            <p id={`sign-on-${id}`}>
              <strong>{name}</strong>
            </p>
            <p className="muted">{since}</p>
            <Form method="post">
              <input type="hidden" name="intent" value="remove" />
              <button
                className="link-button link-button--danger"
                type="submit"
                name="session"
                value={id}
                aria-describedby={`sign-on-${id}`}
              >
                {view.remove}
              </button>
            </Form>
          </li>
        ))}
      </ul>
      {view.add && <SignOnButton {...view.add} />}
      <p>{view.password}</p>
    </AccountFrame>
  );
}
