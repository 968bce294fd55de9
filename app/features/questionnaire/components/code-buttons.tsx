import { useCopying } from '#app/components/use-copying.ts';
import { useIsLive } from '#app/components/use-is-live.ts';
import type { CodeCardView } from '../code-card.view-model.ts';

/** The ways to keep a code. Printing and copying need a script; their place is kept until it is there. */
export function CodeButtons({ card }: { readonly card: CodeCardView }) {
  const isLive = useIsLive();
  const { canCopy, outcome, copy } = useCopying(card.address);
  const look = isLive ? 'button button--quiet' : 'button button--quiet awaits-script';
  const said = { copied: card.copied, refused: card.notCopied };
  return (
    <div className="row code-buttons no-print">
      <button className={look} type="button" onClick={() => window.print()}>
        {card.print}
      </button>
      {(canCopy || !isLive) && (
        <button className={look} type="button" onClick={copy}>
          {card.copy}
        </button>
      )}
      <a className="button button--quiet" href={card.mail.href}>
        {card.mail.text}
      </a>
      <span role="status">{outcome && said[outcome]}</span>
    </div>
  );
}
