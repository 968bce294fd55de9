import { Link } from '@remix-run/react';
import type { ComponentProps, ReactNode } from 'react';
import type { DraftPage } from '../draft-page.ts';
import { DraftForm } from './draft-form.tsx';

interface ProfilePartProps {
  readonly page: DraftPage;
  /** Of the document. */
  readonly title: string;
  readonly view: { readonly title: string; readonly intro: string };
  readonly children: ComponentProps<typeof DraftForm>['children'];
  /** Beside the button that goes on. */
  readonly extra?: ReactNode;
}

/** A page on which a part of the profile is filled in. */
export function ProfilePart({ page, title, view, children, extra }: ProfilePartProps) {
  return (
    <div className="wrap wrap--text stack">
      <p className="question-place">
        <Link to={page.homeHref}>{page.words.home}</Link>
      </p>
      {!page.merge && (
        <>
          <h1>{view.title}</h1>
          <p className="lead">{view.intro}</p>
        </>
      )}
      <DraftForm page={page} title={title} extra={extra}>
        {children}
      </DraftForm>
    </div>
  );
}
