import { Form, Link, useNavigate, useNavigation, useParams, useSubmit } from '@remix-run/react';
import type { FormEvent, KeyboardEvent, ReactNode } from 'react';
import { useRef } from 'react';
import { ErrorSummary } from '#app/components/forms/error-summary.tsx';
import { Refusal } from '#app/components/forms/refusal.tsx';
import { leftOut } from '../autosave.ts';
import type { DraftPage } from '../draft-page.ts';
import type { FieldErrorText } from '../form-words.ts';
import { MergePage } from './merge-page.tsx';
import { SaveStatus } from './save-status.tsx';
import { useUnsentAnswer } from './use-unsent-answer.ts';

interface DraftFormProps {
  readonly page: DraftPage;
  /** Of the document. */
  readonly title: string;
  /** The fields, with what is wrong in them. */
  readonly children: (errors: readonly FieldErrorText[]) => ReactNode;
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

function OpenForm({ page, title, children, extra, onKeyDown }: DraftFormProps) {
  const { words } = page;
  const { lng = '' } = useParams();
  const form = useRef<HTMLFormElement>(null);
  const answer = useUnsentAnswer(form, page);
  const { save, saveSoon } = answer;
  const goOn = useGoingOn(page, answer);

  return (
    <div className="stack">
      <ErrorSummary title={words.errorTitle} errors={page.errors} documentTitle={title} />
      <Refusal text={page.refusal} />
      <Form
        method="post"
        className="form"
        ref={form}
        noValidate
        // Back to an older page shows what is stored, not what the browser remembers of the fields.
        autoComplete="off"
        onSubmit={(event) => void goOn(event)}
        onChange={(event) => saveSoon(event.target)}
        onKeyDown={onKeyDown}
      >
        <input type="hidden" name="form" value={page.form} />
        <input type="hidden" name="item" value={page.item} />
        <input type="hidden" name="base" value={page.base} />
        {children([...page.errors, ...leftOut(save)])}
        <div className="row row--actions">
          <button className="button" type="submit">
            {words.next}
          </button>
          <Link className="button button--quiet" to={page.previousHref}>
            {words.back}
          </Link>
          {extra}
        </div>
        <SaveStatus save={save} words={words.save} locale={lng} areFaultsShown={page.errors.length > 0} />
      </Form>
    </div>
  );
}

/** Saves, then goes on: once, however often it is pressed. */
function useGoingOn({ nextHref }: DraftPage, { saveNow, toWholeForm }: ReturnType<typeof useUnsentAnswer>) {
  const submit = useSubmit();
  const navigate = useNavigate();
  const isSettling = useRef(false);
  const isGoing = useNavigation().state !== 'idle';
  return async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (isSettling.current || isGoing) return;
    isSettling.current = true;
    const save = await saveNow();
    isSettling.current = false;
    if (save.state === 'offline' || save.state === 'not-saved') return;
    // What the background cannot settle (faults, a conflict, a closed assessment) the server shows as a page.
    if (save.state === 'saved' && save.faults.length === 0) navigate(nextHref);
    else submit(toWholeForm(), { method: 'post' });
  };
}
