import type { SourceLink } from '../provider-row.ts';

/** Where a figure was read; a source without an address is named in plain text. */
export function SourceLinks({ sources }: { readonly sources: readonly SourceLink[] }) {
  return sources.map(({ text, href }) => (
    <span key={text} className="register__line source">
      {href === null ? (
        text
      ) : (
        <a href={href} rel="noreferrer">
          {text}
        </a>
      )}
    </span>
  ));
}
