interface RegisterContentsProps {
  readonly title: string;
  readonly sections: readonly { readonly id: string; readonly title: string }[];
}

/** What stands on a long page, to be gone to at once. */
export function RegisterContents({ title, sections }: RegisterContentsProps) {
  return (
    <nav className="panel panel--sunken" aria-label={title}>
      <ol className="register-contents">
        {sections.map((section) => (
          <li key={section.id}>
            <a href={`#${section.id}`}>{section.title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
