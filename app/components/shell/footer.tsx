import type { Shell } from './shell.view-model.ts';

export function Footer({ shell }: { readonly shell: Shell }) {
  return (
    <footer className="footer">
      <div className="wrap footer__inner">
        <nav className="footer__nav" aria-label={shell.footerLabel}>
          {shell.footer.map(({ href, text }) => (
            <a key={href} href={href}>
              {text}
            </a>
          ))}
        </nav>
        <p className="muted">{shell.footerText}</p>
      </div>
    </footer>
  );
}
