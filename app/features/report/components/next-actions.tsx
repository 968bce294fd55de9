import { Form, Link } from '@remix-run/react';
import { NewCode } from '#app/components/forms/new-code.tsx';
import type { OverviewView } from '../overview.view-model.ts';

interface NextActionsProps {
  readonly actions: OverviewView['actions'];
  /** The code of this assessment. */
  readonly from: string;
}

/** What can be done with a result: answer again, change what is free to give, let others check it, erase it. */
export function NextActions({ actions, from }: NextActionsProps) {
  const { consent, data, verification, erase } = actions;
  return (
    <section className="panel panel--sunken stack next-actions no-print" aria-labelledby="actions-title">
      <h2 id="actions-title">{actions.title}</h2>
      <Form method="post" reloadDocument action={actions.start} className="stack stack--s">
        <input type="hidden" name="from" value={from} />
        <NewCode code={actions.newCode} />
        <div>
          <button className="button button--quiet" type="submit">
            {actions.correction}
          </button>
        </div>
        <p className="small">{actions.correctionHint}</p>
      </Form>
      <Way {...consent} />
      <Way {...data} />
      <Way {...verification} />
      <Way {...erase} look="link-button--danger" />
    </section>
  );
}

interface WayProps {
  readonly hint: string;
  readonly href: string;
  readonly text: string;
  readonly look?: string;
}

function Way({ hint, href, text, look = '' }: WayProps) {
  return (
    <div>
      <p>
        <Link className={`link-button ${look}`.trim()} to={href}>
          {text}
        </Link>
      </p>
      <p className="small">{hint}</p>
    </div>
  );
}
