import { useCopying } from '#app/components/use-copying.ts';

interface CopyButtonProps {
  readonly text: string;
  readonly copy: string;
  readonly copied: string;
  /** Id of what says which text it is. */
  readonly describedBy: string;
}

/** Present where copying can be. Where it is refused, the address still stands there to be marked. */
export function CopyButton({ text, copy, copied, describedBy }: CopyButtonProps) {
  const copying = useCopying(text);
  if (!copying.canCopy) return null;
  return (
    <span>
      <button
        className="button button--quiet"
        type="button"
        onClick={copying.copy}
        aria-describedby={describedBy}
      >
        {copy}
      </button>{' '}
      <span role="status">{copying.outcome === 'copied' && copied}</span>
    </span>
  );
}
