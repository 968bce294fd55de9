import { useActionData, useLoaderData } from '@remix-run/react';
import type { FormPageView } from '../form-page.view-model.ts';
import { AccountForm } from './account-form.tsx';
import { AccountFrame } from './account-frame.tsx';

/** A page that is one form: as it was opened, or as it came back. */
export function FormPage() {
  const opened = useLoaderData<FormPageView>();
  const view = useActionData<FormPageView>() ?? opened;
  return (
    <AccountFrame view={view}>
      {view.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <AccountForm form={view.form} />
    </AccountFrame>
  );
}
