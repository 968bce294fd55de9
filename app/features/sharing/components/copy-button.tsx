import { useEffect, useState } from 'react';

interface CopyButtonProps {
  readonly text: string;
  readonly copy: string;
  readonly copied: string;
  /** Id of what says which text it is. */
  readonly describedBy: string;
}

/** Present where the browser lets a page copy: only with a script, and over HTTPS or on the machine itself. */
export function CopyButton({ text, copy, copied, describedBy }: CopyButtonProps) {
  const [canCopy, setCanCopy] = useState(false);
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => setCanCopy('clipboard' in navigator), []);
  if (!canCopy) return null;
  const press = (): void => {
    // Where it is refused, the address still stands there to be marked.
    navigator.clipboard.writeText(text).then(
      () => setIsCopied(true),
      () => setIsCopied(false),
    );
  };
  return (
    <span>
      <button className="button button--quiet" type="button" onClick={press} aria-describedby={describedBy}>
        {copy}
      </button>{' '}
      <span role="status">{isCopied && copied}</span>
    </span>
  );
}
