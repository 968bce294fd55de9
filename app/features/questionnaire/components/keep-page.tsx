import { Link } from '@remix-run/react';
import { QrCode } from '#app/components/qr-code.tsx';
import type { CodeCardView } from '../code-card.view-model.ts';
import type { toKeepView } from '../keep.view-model.ts';
import { CodeButtons } from './code-buttons.tsx';
import { CodeInGroups } from './code-card.tsx';

interface KeepPageProps {
  readonly view: ReturnType<typeof toKeepView>;
  readonly card: CodeCardView;
}

/** The one thing that leads back here, alone on a page, and one button that goes on. */
export function KeepPage({ view, card }: KeepPageProps) {
  return (
    <div className="wrap columns keep">
      <div className="stack">
        <h1>{view.title}</h1>
        <p className="lead">{view.intro}</p>
        <div className="panel stack stack--s keep__code">
          <CodeInGroups card={card} />
          <CodeButtons card={card} />
        </div>
        <p className="notice notice--warning">{card.warning}</p>
        <p className="row row--actions no-print">
          <Link className="button" to={view.next.href}>
            {view.next.text}
          </Link>
        </p>
        {card.unused && <p className="muted">{card.unused}</p>}
      </div>
      <figure className="stack stack--s keep__qr">
        <QrCode {...card.qr} />
        <figcaption className="small muted no-print">{card.qrHint}</figcaption>
      </figure>
    </div>
  );
}
