import { Link } from '@remix-run/react';

interface ImportSampleProps {
  readonly encoding: {
    readonly text: string;
    readonly sample: string;
    readonly again: { readonly href: string; readonly text: string };
    readonly hint: string;
  };
}

/** A line as it was read, so that a wrong encoding is seen before anything is taken over. */
export function ImportSample({ encoding }: ImportSampleProps) {
  return (
    <section className="panel stack stack--s">
      <p>{encoding.text}</p>
      <p className="client-note">
        <strong translate="no">{encoding.sample}</strong>
      </p>
      <p>
        <Link to={encoding.again.href}>{encoding.again.text}</Link>
      </p>
      <p className="muted">{encoding.hint}</p>
    </section>
  );
}
