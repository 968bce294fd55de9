import { Form, Link, useNavigate, useParams, useSubmit } from '@remix-run/react';
import type { FormEvent, KeyboardEvent, ReactNode } from 'react';
import { useRef } from 'react';
import { ErrorSummary } from '#app/components/forms/error-summary.tsx';
import type { DraftPage } from '../draft-page.ts';
import { MergePage } from './merge-page.tsx';
import { SaveStatus } from './save-status.tsx';
import { useAutosave } from './use-autosave.ts';

interface DraftFormProps {
  readonly page: DraftPage;
  readonly children: ReactNode;
  /** Beside the button that goes on. */
  readonly extra?: ReactNode;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLFormElement>) => void;
}

/** The frame of every form of an assessment: errors, the form itself, saving, and the way on. */
export function DraftForm(props: DraftFormProps) {
  return props.page.merge ? (
    <MergePage page={props.page} merge={props.page.merge} />
  ) : (
    <OpenForm {...props} />
  );
}

function OpenForm({ page, children, extra, onKeyDown }: DraftFormProps) {
  const { words } = page;
  const { lng = '' } = useParams();
  const form = useRef<HTMLFormElement>(null);
  const { origin, save, saveNow, saveSoon, flush } = useAutosave(form, page.saveHref, page);
  const submit = useSubmit();
  const navigate = useNavigate();

  async function goOn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const sender = event.currentTarget;
    const state = await saveNow();
    if (state === 'saved') navigate(page.nextHref);
    // What the background cannot settle (faults, a conflict, a closed assessment) the server shows as a page.
    else if (state !== 'offline' && state !== 'not-saved') submit(sender);
  }

  return (
    <div className="stack">
      <ErrorSummary title={words.errorTitle} errors={page.errors} />
      {page.refusal && (
        <p className="notice notice--danger" role="alert">
          {page.refusal}
        </p>
      )}
      <Form
        method="post"
        className="form"
        ref={form}
        noValidate
        onSubmit={(event) => void goOn(event)}
        onChange={(event) => saveSoon(event.target)}
        onBlur={flush}
        onKeyDown={onKeyDown}
      >
        <input type="hidden" name="form" value={page.form} />
        <input type="hidden" name="item" value={page.item} />
        <input type="hidden" name="revision" value={origin.revision} />
        <input type="hidden" name="base" value={origin.base} />
        {children}
        <div className="stack stack--s">
          <SaveStatus save={save} words={words.save} locale={lng} />
          <div className="row row--actions">
            <button className="button" type="submit">
              {words.next}
            </button>
            <Link className="button button--quiet" to={page.previousHref}>
              {words.back}
            </Link>
            {extra}
          </div>
        </div>
      </Form>
    </div>
  );
}
