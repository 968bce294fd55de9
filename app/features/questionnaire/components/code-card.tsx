import type { ReactNode } from 'react';
import { QrCode } from '#app/components/qr-code.tsx';
import type { CodeCardView } from '../code-card.view-model.ts';
import { CodeButtons } from './code-buttons.tsx';

interface CodeCardProps {
  readonly card: CodeCardView;
  /** What stands last on the card. */
  readonly children?: ReactNode;
}

/** The code beside something else: to be copied by hand, scanned, printed or sent to oneself. */
export function CodeCard({ card, children }: CodeCardProps) {
  return (
    <aside className="panel stack stack--s code-card" aria-labelledby="code-title">
      <h2 id="code-title">{card.title}</h2>
      <p>{card.text}</p>
      <CodeInGroups card={card} />
      <QrCode {...card.qr} />
      <p className="small muted no-print">{card.qrHint}</p>
      <CodeButtons card={card} />
      <p className="small">{card.warning}</p>
      {card.unused && <p className="small">{card.unused}</p>}
      {children}
    </aside>
  );
}

export function CodeInGroups({ card }: { readonly card: CodeCardView }) {
  return (
    <>
      <p className="code" translate="no">
        {card.groups.map((group, index) => (
          <span key={index}>{group}</span>
        ))}
      </p>
      <p className="small print-only" translate="no">
        {card.address}
      </p>
    </>
  );
}
