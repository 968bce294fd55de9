import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { ErrorSummary } from '#app/components/forms/error-summary.tsx';
import { Refusal } from '#app/components/forms/refusal.tsx';
import type { FrameView, PageLink } from '../form-page.view-model.ts';

interface AccountFrameProps {
  readonly view: FrameView & { readonly links?: readonly PageLink[] };
  /** In the place of the title, such as the name of an organisation. */
  readonly title?: string;
  readonly children: ReactNode;
}

/** What every page of accounts has: what is wrong, its title, what was done, and where to go from here. */
export function AccountFrame({ view, title, children }: AccountFrameProps) {
  const { links = [] } = view;
  return (
    <div className="wrap wrap--text stack">
      <ErrorSummary title={view.errorTitle} errors={view.errors} documentTitle={view.documentTitle} />
      <h1>{title ?? view.title}</h1>
      {view.intro && <p className="lead">{view.intro}</p>}
      <div role="status">
        {view.state && (
          <p className={view.state.isWarning ? 'notice notice--warning' : 'notice notice--success'}>
            {view.state.text}
          </p>
        )}
      </div>
      <Refusal text={view.refusal} />
      {children}
      {links.length > 0 && (
        <ul>
          {links.map(({ href, text }) => (
            <li key={href}>
              <Link to={href}>{text}</Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
