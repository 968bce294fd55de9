import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { withNamedFailures } from './components/shell/page-requests.ts';
import { goOnToWantedPlace } from './components/shell/wanted-place.ts';

function start(): void {
  window.fetch = withNamedFailures(window.fetch);
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    );
  });
}

if (!goOnToWantedPlace()) start();
