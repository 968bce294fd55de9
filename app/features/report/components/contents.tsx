import { More } from './chapter.tsx';

interface ContentsProps {
  readonly title: string;
  readonly chapters: readonly { readonly id: string; readonly title: string }[];
}

/** Beside the report where there is room; on a phone behind a line, so that the report begins at once. */
export function Contents({ title, chapters }: ContentsProps) {
  const list = (
    <ol>
      {chapters.map((chapter) => (
        <li key={chapter.id}>
          <a href={`#${chapter.id}`}>{chapter.title}</a>
        </li>
      ))}
    </ol>
  );
  return (
    <div className="report__contents no-print">
      <nav className="report__contents-wide" aria-label={title}>
        <p className="report__contents-title">{title}</p>
        {list}
      </nav>
      <nav className="report__contents-narrow" aria-label={title}>
        <More summary={title}>{list}</More>
      </nav>
    </div>
  );
}
