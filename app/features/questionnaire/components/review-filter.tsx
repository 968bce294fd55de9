import { Link } from '@remix-run/react';
import type { ReviewPageView } from '../review.view-model.ts';

/** How much is as it was last time, and links that show all answers or only the others. */
export function ReviewFilterBar({ again }: { readonly again: NonNullable<ReviewPageView['again']> }) {
  return (
    <div className="stack stack--s">
      <p className="review__counts">{again.counts}</p>
      <nav className="row no-print" aria-label={again.label}>
        {again.choices.map(({ href, text, isCurrent }) => (
          <Link
            key={href}
            className="review__filter"
            to={href}
            aria-current={isCurrent ? 'page' : undefined}
            preventScrollReset
          >
            {text}
          </Link>
        ))}
      </nav>
      {again.none && <p>{again.none}</p>}
    </div>
  );
}
