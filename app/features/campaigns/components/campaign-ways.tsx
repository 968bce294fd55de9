import { CopyButton } from '#app/components/copy-button.tsx';
import { QrCode } from '#app/components/qr-code.tsx';
import type { CampaignView } from '../campaign.view-model.ts';

/** How firms come to a campaign: its code, and in each language a link, a QR code and pieces for a website. */
export function Ways({ ways }: { readonly ways: CampaignView['ways'] }) {
  return (
    <section className="stack stack--s">
      <h2>{ways.title}</h2>
      <p>
        {ways.codeLabel} <strong translate="no">{ways.code}</strong>
      </p>
      <p className="muted">{ways.codeHint}</p>
      {ways.list.map(({ locale, language, address, qr, pieces }) => (
        <section key={locale} className="panel stack stack--s campaign-way">
          <h3>{language}</h3>
          <p>
            <a id={`address-${locale}`} className="campaign-way__address" href={address}>
              {address}
            </a>
          </p>
          <p>
            <CopyButton
              text={address}
              copy={ways.copy}
              copied={ways.copied}
              describedBy={`address-${locale}`}
            />
          </p>
          <QrCode {...qr} />
          <details>
            <summary>{ways.websiteTitle}</summary>
            <div className="stack stack--s">
              <p>{ways.websiteHint}</p>
              {pieces.map(({ id, label, html }) => (
                <div key={id} className="stack stack--s">
                  <p id={id}>
                    <strong>{label}</strong>
                  </p>
                  <pre className="campaign-way__html">
                    <code translate="no">{html}</code>
                  </pre>
                  <p>
                    <CopyButton text={html} copy={ways.copy} copied={ways.copied} describedBy={id} />
                  </p>
                </div>
              ))}
            </div>
          </details>
        </section>
      ))}
    </section>
  );
}
