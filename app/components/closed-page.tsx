import { Link } from '@remix-run/react';

interface ClosedPageProps {
  readonly view: {
    readonly title: string;
    readonly text: string;
    readonly next: string;
    readonly home: { readonly href: string; readonly text: string };
  };
}

/** What somebody is told whose link opens nothing: the same page for every such link. */
export function ClosedPage({ view }: ClosedPageProps) {
  return (
    <div className="wrap wrap--text stack">
      <h1>{view.title}</h1>
      <p className="lead">{view.text}</p>
      <p>{view.next}</p>
      <p>
        <Link to={view.home.href}>{view.home.text}</Link>
      </p>
    </div>
  );
}
