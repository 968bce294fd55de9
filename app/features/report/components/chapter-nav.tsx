import { Link } from '@remix-run/react';
import type { ChapterEntry } from '../chapter-list.view-model.ts';
import type { ChapterView } from '../chapter.view-model.ts';

interface ChapterListProps {
  readonly title: string;
  readonly entries: readonly ChapterEntry[];
}

/** Where everything else is, each chapter with one sentence from it. */
export function ChapterList({ title, entries }: ChapterListProps) {
  return (
    <nav className="chapters" aria-labelledby="chapters-title">
      <h2 id="chapters-title">{title}</h2>
      <ul className="chapters__list">
        {entries.map(({ id, href, title: name, says }) => (
          <li key={id}>
            <Link to={href}>{name}</Link>
            <span>{says}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface ChapterNavProps {
  readonly nav: ChapterView['nav'];
  readonly here: string;
}

/** Their names alone, beside a chapter or below it. */
export function ChapterNav({ nav: { title, links, overview }, here }: ChapterNavProps) {
  return (
    <nav className="chapter-nav no-print" aria-label={title}>
      <ul>
        <li>
          <Link to={overview.href}>{overview.text}</Link>
        </li>
        {links.map(({ id, href, title: name }) => (
          <li key={id}>
            <Link to={href} aria-current={id === here ? 'page' : undefined}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
