interface ContentsListProps {
  readonly title: string;
  readonly sections: readonly { readonly id: string; readonly title: string }[];
}

/** What stands on a long page, to be gone to at once. */
export function ContentsList({ title, sections }: ContentsListProps) {
  return (
    <nav className="panel panel--sunken" aria-label={title}>
      <ol className="contents-list">
        {sections.map((section) => (
          <li key={section.id}>
            <a href={`#${section.id}`}>{section.title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
