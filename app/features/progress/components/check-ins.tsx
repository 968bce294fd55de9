import { Form } from '@remix-run/react';
import { EntryButton } from '#app/components/forms/entry-button.tsx';
import { CopyButton } from '#app/components/copy-button.tsx';
import { ChoiceGroup } from '#app/components/forms/choice-group.tsx';
import type { CheckInsView } from '../check-ins.view-model.ts';

/** Of what stands below the title of a page, or of a part of one. */
type Heading = 'h2' | 'h3';

interface CheckInsProps {
  readonly view: CheckInsView;
  readonly heading: Heading;
}

/** The links by which a firm reports on its steps: the one just made, a further one, and those that work. */
export function CheckIns({ view, heading }: CheckInsProps) {
  const { made, form } = view;
  return (
    <>
      <p>{view.text}</p>
      {made && <Made made={made} heading={heading} />}
      {view.links.length > 0 && <Links view={view} heading={heading} />}
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

interface MadeProps {
  readonly made: NonNullable<CheckInsView['made']>;
  readonly heading: Heading;
}

function Made({ made, heading: Title }: MadeProps) {
  return (
    <section className="panel stack stack--s" aria-labelledby="made-check-in">
      <Title id="made-check-in">{made.title}</Title>
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

function Links({ view: { listTitle, links, withdraw }, heading: Title }: CheckInsProps) {
  return (
    <section className="stack stack--s">
      <Title>{listTitle}</Title>
      <ul>
        {links.map(({ id, text }) => (
          <li key={id}>
            <span id={`check-in-${id}`}>{text}</span>
            <EntryButton
              name="id"
              id={id}
              intent="withdraw-check-in"
              text={withdraw}
              describedBy={`check-in-${id}`}
              isDanger
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
