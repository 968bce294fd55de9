import { Link, NavLink } from '@remix-run/react';
import { BridgeMark } from './bridge-mark.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import type { Shell } from './shell.view-model.ts';

export function Masthead({ shell }: { readonly shell: Shell }) {
  return (
    <header className="masthead">
      <div className="wrap masthead__inner">
        <Link className="masthead__home" to={shell.home.href}>
          <BridgeMark size={26} />
          {shell.product}
        </Link>
        <nav className="masthead__nav" aria-label={shell.navigationLabel}>
          {shell.navigation.map(({ href, text }) => (
            <NavLink key={href} to={href}>
              {text}
            </NavLink>
          ))}
        </nav>
        <LanguageSwitch shell={shell} />
      </div>
    </header>
  );
}
