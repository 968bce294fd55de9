import { Form, Link } from '@remix-run/react';
import type { InvitationView } from '../invitation.view-model.ts';
import { AccountForm } from './account-form.tsx';
import { AccountFrame } from './account-frame.tsx';
import { SignOnButton } from './sign-on-pages.tsx';

export function InvitationPage({ view }: { readonly view: InvitationView }) {
  return (
    <AccountFrame view={view}>
      <p>{view.text}</p>
      {view.advice && <p>{view.advice}</p>}
      {view.signOn && <SignOnButton {...view.signOn} />}
      {view.form && <AccountForm form={view.form} />}
      {view.signIn && (
        <p>
          <Link className="button" to={view.signIn.href}>
            {view.signIn.text}
          </Link>
        </p>
      )}
      {view.signOut && (
        <Form method="post" action={view.signOut.action}>
          <button className="button" type="submit">
            {view.signOut.text}
          </button>
        </Form>
      )}
    </AccountFrame>
  );
}
