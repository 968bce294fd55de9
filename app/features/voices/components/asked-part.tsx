import { Form } from '@remix-run/react';
import { EntryButton } from '#app/components/forms/entry-button.tsx';
import { SelectField } from '#app/components/forms/select-field.tsx';
import type { AskedView } from '../lead.view-model.ts';

/** Who is finished, and no answer: a list where voices are named, else a count. */
export function AskedPart({ asked }: { readonly asked: AskedView }) {
  const { add, end, few, withdrawOpen } = asked;
  return (
    <section className="stack stack--s no-print" aria-labelledby="asked-title">
      <h2 id="asked-title">{asked.title}</h2>
      <p>
        <strong>{asked.count}</strong>
      </p>
      <p>
        {asked.mode} {asked.until}
      </p>
      {asked.single && <p className="notice notice--warning">{asked.single}</p>}
      {asked.voices.length > 0 && <NamedVoices asked={asked} />}
      {end && (
        <Form method="post" className="panel stack stack--s">
          <h3>{end.title}</h3>
          <p id="end-hint">{end.hint}</p>
          <p>
            <button className="button" type="submit" name="intent" value="end" aria-describedby="end-hint">
              {end.submit}
            </button>
          </p>
        </Form>
      )}
      {few && <p className="muted">{few}</p>}
      {add && (
        <Form method="post" className="voices-add">
          <SelectField name="role" label={add.label} options={add.options} selected={null} />
          <button className="button button--quiet" type="submit" name="intent" value="add">
            {add.submit}
          </button>
        </Form>
      )}
      {withdrawOpen && (
        <Form method="post" className="stack stack--s">
          <p>
            <button
              className="button button--quiet"
              type="submit"
              name="intent"
              value="withdraw-open"
              aria-describedby="withdraw-hint"
            >
              {withdrawOpen.text}
            </button>
          </p>
          <p className="small" id="withdraw-hint">
            {withdrawOpen.hint}
          </p>
        </Form>
      )}
    </section>
  );
}

function NamedVoices({ asked }: { readonly asked: AskedView }) {
  return (
    <ul className="voices-asked">
      {asked.voices.map(({ id, name, isFinished, state }) => (
        <li key={id}>
          <span id={`asked-${id}`}>{name}</span>
          <span className={isFinished ? 'tag tag--success' : 'tag'}>{state}</span>
          {!isFinished && (
            <EntryButton
              name="voice"
              id={id}
              intent="withdraw"
              text={asked.withdraw}
              describedBy={`asked-${id}`}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
