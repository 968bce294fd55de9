import { Form } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { ChoiceGroup } from '#app/components/forms/choice-group.tsx';
import type { DraftPage } from '../draft-page.ts';
import { answersOfPage } from '../unsent-answers/answers-of-page.ts';
import { useAnswerId } from './use-unsent-answer.ts';

interface MergePageProps {
  readonly page: DraftPage;
  readonly merge: NonNullable<DraftPage['merge']>;
}

/** Two devices, two answers: both are shown, and a person chooses. */
export function MergePage({ page, merge }: MergePageProps) {
  const id = useAnswerId(page);
  const heading = useRef<HTMLHeadingElement>(null);
  // The address stays the same, so nothing else would tell people that the page is another one.
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="stack">
      <h1 data-page-focus tabIndex={-1} ref={heading}>
        {merge.title}
      </h1>
      <p className="lead">{merge.text}</p>
      <Form method="post" className="form" autoComplete="off" onSubmit={() => answersOfPage().drop(id)}>
        {Object.entries(merge.fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="base" value={merge.base} />
        {merge.rows.map((row) => (
          <ChoiceGroup
            key={row.name}
            name={row.name}
            legend={row.label}
            choices={[
              { value: 'mine', label: row.mineText, hint: merge.mine },
              { value: 'stored', label: row.storedText, hint: merge.stored },
            ]}
            selected={null}
          />
        ))}
        <p>
          <button className="button" type="submit">
            {merge.submit}
          </button>
        </p>
      </Form>
    </div>
  );
}
