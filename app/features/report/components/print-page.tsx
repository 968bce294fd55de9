import { Link } from '@remix-run/react';
import type { PrintView } from '../paper.view-model.ts';
import { PaperPage } from './paper-page.tsx';

/** The pages made for the printer, with the way back to the result. */
export function PrintPage({ view }: { readonly view: PrintView }) {
  const { overview, hint, paper } = view;
  return (
    <PaperPage view={paper}>
      <p>
        <Link className="way-back" to={overview.href}>
          {overview.text}
        </Link>
      </p>
      <p>{hint}</p>
    </PaperPage>
  );
}
