import { useEffect, useState } from 'react';
import type { CodeCardView } from '../code-card.view-model.ts';

/** The ways to keep a code. Printing and copying need a script, so their buttons come with it. */
export function CodeButtons({ card }: { readonly card: CodeCardView }) {
  const [isLive, setLive] = useState(false);
  const [said, setSaid] = useState('');
  useEffect(() => setLive(true), []);
  const canCopy = isLive && typeof navigator.clipboard?.writeText === 'function';
  const copy = (): void =>
    void navigator.clipboard.writeText(card.address).then(
      () => setSaid(card.copied),
      () => setSaid(card.notCopied),
    );
  return (
    <div className="row code-buttons no-print">
      {isLive && (
        <button className="button button--quiet" type="button" onClick={() => window.print()}>
          {card.print}
        </button>
      )}
      {canCopy && (
        <button className="button button--quiet" type="button" onClick={copy}>
          {card.copy}
        </button>
      )}
      <a className="button button--quiet" href={card.mail.href}>
        {card.mail.text}
      </a>
      <span role="status">{said}</span>
    </div>
  );
}
