import { CopyButton } from '#app/components/copy-button.tsx';
import { QrCode } from '#app/components/qr-code.tsx';
import type { MadeView } from '../lead.view-model.ts';

/** Slips to hand out, shown once: only hashes are kept. */
export function MadeLinks({ made }: { readonly made: MadeView }) {
  return (
    <section className="panel stack stack--s" aria-labelledby="made-title">
      <h2 id="made-title">{made.title}</h2>
      <p className="no-print">{made.once}</p>
      <p className="no-print">{made.rule}</p>
      <ul className="voice-slips">
        {made.links.map(({ id, name, address, qr }) => (
          <li key={id} className="voice-slip">
            <QrCode {...qr} />
            <div className="stack stack--s">
              <h3 className="voice-slip__name" id={`slip-${id}`}>
                {name}
              </h3>
              <p className="voice-slip__address" translate="no">
                {address}
              </p>
              <CopyButton text={address} copy={made.copy} copied={made.copied} describedBy={`slip-${id}`} />
            </div>
          </li>
        ))}
      </ul>
      <p className="small">{made.until}</p>
    </section>
  );
}
