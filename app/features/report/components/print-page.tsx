import { Link } from '@remix-run/react';
import type { PrintView } from '../handout.view-model.ts';
import { HandoutPage } from './handout-page.tsx';

/** The pages made for the printer, with the way back to the result. */
export function PrintPage({ view }: { readonly view: PrintView }) {
  const { overview, hint, handout } = view;
  return (
    <HandoutPage view={handout}>
      <p>
        <Link className="way-back" to={overview.href}>
          {overview.text}
        </Link>
      </p>
      <p>{hint}</p>
    </HandoutPage>
  );
}
