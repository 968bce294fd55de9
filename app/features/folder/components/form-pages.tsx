import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Choice } from '#app/components/forms/choice.tsx';
import { ErrorSummary } from '#app/components/forms/error-summary.tsx';
import { Refusal } from '#app/components/forms/refusal.tsx';
import { SelectField } from '#app/components/forms/select-field.tsx';
import { TextAreaField } from '#app/components/forms/text-area-field.tsx';
import { TextField } from '#app/components/forms/text-field.tsx';
import type { AttendanceFormView, DetailsFormView } from '../form-pages.view-model.ts';

const AREA_ROWS = 5;
const WORK_ROWS = 3;

interface FormFrameProps {
  readonly view: AttendanceFormView | DetailsFormView;
  readonly remove?: string | null;
  readonly children: ReactNode;
}

function FormFrame({ view, remove = null, children }: FormFrameProps) {
  return (
    <div className="wrap wrap--text stack">
      <ErrorSummary title={view.errorTitle} errors={view.errors} documentTitle={view.documentTitle} />
      <h1>{view.title}</h1>
      <Refusal text={view.refusal} />
      <Form className="form" method="post" noValidate>
        {children}
        <p className="row row--actions">
          <button className="button" type="submit" name="intent" value="save">
            {view.submit}
          </button>
          {remove && (
            <button className="button button--quiet" type="submit" name="intent" value="remove">
              {remove}
            </button>
          )}
          <Link to={view.cancel.href}>{view.cancel.text}</Link>
        </p>
      </Form>
    </div>
  );
}

/** One time of work with or for the firm. */
export function AttendanceFormPage({ view }: { readonly view: AttendanceFormView }) {
  return (
    <FormFrame view={view} remove={view.remove}>
      <TextField {...view.day} type="date" />
      <div className="folder-times">
        <TextField {...view.began} autoComplete="off" />
        <TextField {...view.ended} autoComplete="off" />
      </div>
      <TextField {...view.duration} inputMode="numeric" autoComplete="off" look="number" />
      <TextField {...view.people} autoComplete="off" />
      <TextAreaField {...view.work} rows={WORK_ROWS} />
    </FormFrame>
  );
}

/** Assignment, programme, days, decisions and the next meeting. */
export function DetailsFormPage({ view }: { readonly view: DetailsFormView }) {
  const { days, withProviders } = view;
  return (
    <FormFrame view={view}>
      <TextAreaField {...view.assignment} rows={AREA_ROWS} />
      <SelectField {...view.programme} />
      <fieldset className="fieldset" aria-describedby="grant-days-hint">
        <legend className="fieldset__legend">{days.legend}</legend>
        <p className="field__hint" id="grant-days-hint">
          {days.hint}
        </p>
        <div className="folder-days">
          {days.fields.map((field) => (
            <TextField key={field.name} {...field} type="date" />
          ))}
        </div>
      </fieldset>
      <Choice
        type="checkbox"
        id="withProviders"
        name="withProviders"
        value="yes"
        checked={withProviders.isTicked}
        label={withProviders.label}
        hint={withProviders.hint}
      />
      <TextAreaField {...view.decisions} rows={AREA_ROWS} />
      <TextField {...view.nextOn} type="date" />
    </FormFrame>
  );
}
