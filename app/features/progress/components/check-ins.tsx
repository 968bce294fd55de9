import { Form } from '@remix-run/react';
import { CopyButton } from '#app/components/copy-button.tsx';
import { ChoiceGroup } from '#app/components/forms/choice-group.tsx';
import type { CheckInsView } from '../check-ins.view-model.ts';

/** The links by which a firm reports on its steps: the one just made, a further one, and those that work. */
export function CheckIns({ view }: { readonly view: CheckInsView }) {
  const { made, form } = view;
  return (
    <>
      <p>{view.text}</p>
      {made && <Made made={made} />}
      {view.links.length > 0 && <Links view={view} />}
      {!made && (
        <Form className="form" method="post" noValidate autoComplete="off">
          <input type="hidden" name="token" value={form.newToken} autoComplete="off" />
          <ChoiceGroup
            name="term"
            legend={form.legend}
            choices={form.choices}
            selected={form.selected}
            error={form.error}
          />
          <p className="row row--actions">
            <button className="button" type="submit" name="intent" value="check-in">
              {form.submit}
            </button>
          </p>
        </Form>
      )}
    </>
  );
}

function Made({ made }: { readonly made: NonNullable<CheckInsView['made']> }) {
  return (
    <section className="panel stack stack--s" aria-labelledby="made-check-in">
      <h3 id="made-check-in">{made.title}</h3>
      <p>{made.text}</p>
      <p className="share-link__address" translate="no" data-secret="">
        {made.address}
      </p>
      <p>{made.until}</p>
      <div className="row">
        <CopyButton text={made.address} copy={made.copy} copied={made.copied} describedBy="made-check-in" />
        <a className="button button--quiet" href={made.mail.href}>
          {made.mail.text}
        </a>
      </div>
    </section>
  );
}

function Links({ view: { listTitle, links, withdraw } }: { readonly view: CheckInsView }) {
  return (
    <section className="stack stack--s">
      <h3>{listTitle}</h3>
      <ul>
        {links.map(({ id, text }) => (
          <li key={id}>
            <span id={`check-in-${id}`}>{text}</span>
            <Form method="post" preventScrollReset>
              <input type="hidden" name="id" value={id} />
              <button
                className="link-button link-button--danger"
                type="submit"
                name="intent"
                value="withdraw-check-in"
                aria-describedby={`check-in-${id}`}
              >
                {withdraw}
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}
