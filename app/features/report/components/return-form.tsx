import { Form } from '@remix-run/react';
import { useRef } from 'react';
import { ErrorSummary } from '#app/components/forms/error-summary.tsx';
import { TextField } from '#app/components/forms/text-field.tsx';
import { useKeptFields } from '#app/components/forms/use-kept-fields.ts';
import { More } from './chapter.tsx';
import type { ReturnForm as ReturnFormModel } from '../return-form.view-model.ts';

interface ReturnFormProps {
  readonly form: ReturnFormModel;
  /** Nothing was reckoned yet: the form is what there is to do. */
  readonly isOpen: boolean;
}

/** What each goal costs today, as a plain form; the calculation above follows them. */
export function ReturnForm({ form, isOpen }: ReturnFormProps) {
  const isRefused = form.errors.length > 0;
  const element = useRef<HTMLFormElement>(null);
  useKeptFields({ form: element, name: 'returns', isRefused });
  if (form.goals.length === 0) return null;
  return (
    <More summary={form.title} isOpen={isOpen || isRefused}>
      <Form
        method="post"
        className="stack no-print"
        ref={element}
        preventScrollReset
        noValidate
        autoComplete="off"
      >
        <ErrorSummary title={form.errorTitle} errors={form.errors} />
        <input type="hidden" name="intent" value="returns" />
        {form.goals.map((goal) => (
          <fieldset key={goal.goal} className="return-fields">
            <legend>{goal.title}</legend>
            {goal.either && <p className="field__hint">{goal.either}</p>}
            {goal.fields.map((field) => (
              <TextField key={field.name} {...field} look="number" inputMode="decimal" autoComplete="off" />
            ))}
          </fieldset>
        ))}
        <div>
          <button className="button" type="submit">
            {form.submit}
          </button>
        </div>
      </Form>
    </More>
  );
}
