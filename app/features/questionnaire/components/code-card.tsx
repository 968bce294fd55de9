import { Link } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { QrCode } from '#app/components/qr-code.tsx';
import type { HomeView } from '../home.view-model.ts';

interface CodeCardProps {
  readonly home: Omit<HomeView, 'title' | 'intro'>;
}

/** The code, to be kept: in groups for the hand, as QR for the next device, printable. */
export function CodeCard({ home }: CodeCardProps) {
  const { code, qr, erase, address } = home;
  return (
    <aside className="panel stack stack--s code-card" aria-labelledby="code-title">
      <h2 id="code-title">{code.title}</h2>
      <p>{code.text}</p>
      <p className="code" translate="no">
        {code.groups.map((group, index) => (
          <span key={index}>{group}</span>
        ))}
      </p>
      <QrCode {...qr} label={code.qrLabel} />
      <p className="small muted no-print">{code.qrHint}</p>
      <p className="small print-only" translate="no">
        {address}
      </p>
      <p className="notice notice--warning">{code.warning}</p>
      {code.unused && <p>{code.unused}</p>}
      <CodeButtons code={code} address={address} />
      <p className="no-print">
        <Link className="erase-link" to={erase.href}>
          {erase.text}
        </Link>
      </p>
    </aside>
  );
}

/** Printing and copying need a script, so the buttons come with it. */
function CodeButtons({ code, address }: { readonly code: HomeView['code']; readonly address: string }) {
  const [isLive, setLive] = useState(false);
  const [said, setSaid] = useState('');
  useEffect(() => setLive(true), []);
  if (!isLive) return null;
  const canCopy = typeof navigator.clipboard?.writeText === 'function';
  const copy = (): void =>
    void navigator.clipboard.writeText(address).then(
      () => setSaid(code.copied),
      () => setSaid(code.notCopied),
    );
  return (
    <div className="row no-print">
      <button className="button button--quiet" type="button" onClick={() => window.print()}>
        {code.print}
      </button>
      {canCopy && (
        <button className="button button--quiet" type="button" onClick={copy}>
          {code.copy}
        </button>
      )}
      <span role="status">{said}</span>
    </div>
  );
}
