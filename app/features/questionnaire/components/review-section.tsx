import { Link } from '@remix-run/react';
import type { ReviewRow } from '../review.view-model.ts';

interface ReviewSectionProps {
  readonly section: { readonly title: string; readonly rows: readonly ReviewRow[] };
  readonly words: { readonly change: string; readonly answer: string };
}

const LOOK = {
  unchanged: 'tag review__mark',
  changed: 'tag tag--accent review__mark',
  new: 'tag tag--warning review__mark',
} as const;

/** Answers as name and value, each with a way to change it whose name says what it changes. */
export function ReviewSection({ section, words }: ReviewSectionProps) {
  return (
    <section className="stack stack--s">
      <h2>{section.title}</h2>
      <dl className="review">
        {section.rows.map((row) => (
          <div key={row.key} className={row.isOpen ? 'review__row review__row--open' : 'review__row'}>
            <dt>{row.label}</dt>
            <dd className="review__value typed">
              {row.value} {row.mark && <span className={LOOK[row.mark.kind]}>{row.mark.text}</span>}
            </dd>
            <dd className="review__change no-print">
              <Link to={row.href}>
                {row.isOpen ? words.answer : words.change}
                <span className="visually-hidden">{` ${row.label}`}</span>
              </Link>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
