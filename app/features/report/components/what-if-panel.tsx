import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { ErrorSummary } from '#app/components/forms/error-summary.tsx';
import { Refusal } from '#app/components/forms/refusal.tsx';
import { faultText } from '../what-if/what-if-words.ts';
import type { WhatIfView } from '../what-if/what-if.view-model.ts';
import { useWhatIf } from './use-what-if.ts';
import { WhatIfComparison, WhatIfStatus } from './what-if-comparison.tsx';
import { WhatIfFields } from './what-if-fields.tsx';

interface WhatIfPanelProps {
  readonly view: WhatIfView;
  /** How what is tried is kept; its fields and buttons belong to the form of this id. */
  readonly keeping: (form: string) => ReactNode;
}

/**
 * Answers, money and days to change, with what would follow beside today. With JavaScript it follows each change; without
 * it, or where the method cannot be loaded, the form is sent and comes back with the same comparison.
 */
export function WhatIfPanel({ view, keeping }: WhatIfPanelProps) {
  const { shown, isLive, form, followChange } = useWhatIf(view);
  // The fields take their first values back after the event.
  const followReset = (): void => void setTimeout(followChange, 0);

  const { labels } = view;
  const formId = useId();
  const errors = shown.faults.map((fault) => ({ field: fault.field, text: faultText(view.words, fault) }));
  return (
    <div className="what-if">
      <Refusal text={view.refusal} />
      {!isLive && <ErrorSummary title={labels.errorTitle} errors={errors} />}
      <Form
        ref={form}
        id={formId}
        key={JSON.stringify(view.fields)}
        method="post"
        action={view.action}
        className="what-if__form stack no-print"
        onChange={followChange}
        onReset={followReset}
        preventScrollReset
        noValidate
      >
        <WhatIfFields form={form} view={view} faults={shown.faults} changedItems={shown.changedItems} />
        <p className="row row--actions">
          {!isLive && (
            <button className="button" type="submit" name="intent" value="try">
              {labels.submit}
            </button>
          )}
          {view.isTried ? (
            // What is kept of it goes with the form.
            <Link className="button button--quiet" to={view.action} onClick={() => form.current?.reset()}>
              {labels.reset}
            </Link>
          ) : (
            <button className="button button--quiet" type="reset">
              {labels.reset}
            </button>
          )}
        </p>
      </Form>
      <WhatIfComparison comparison={shown.comparison} labels={labels}>
        {shown.isChanged && errors.length === 0 && keeping(formId)}
      </WhatIfComparison>
      <WhatIfStatus comparison={shown.comparison} />
    </div>
  );
}
