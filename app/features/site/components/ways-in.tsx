import { Form, Link } from '@remix-run/react';
import { NewCode } from '#app/components/forms/new-code.tsx';
import type { WaysIn as WaysInView } from '../start.view-model.ts';

/** How one begins, or goes on. */
export function WaysIn({ ways }: { readonly ways: WaysInView }) {
  return (
    <div className="ways">
      <div className="way">
        <Link className="button" to={ways.check.href}>
          {ways.check.text}
        </Link>
        <p className="small muted">{ways.check.note}</p>
      </div>
      <Form className="way" method="post" reloadDocument action={ways.full.action}>
        <NewCode code={ways.full.newCode} />
        <button className="button button--quiet" type="submit">
          {ways.full.text}
        </button>
        <p className="small muted">{ways.full.note}</p>
      </Form>
      <p className="way way--link">
        <Link to={ways.resume.href}>{ways.resume.text}</Link>
      </p>
    </div>
  );
}
