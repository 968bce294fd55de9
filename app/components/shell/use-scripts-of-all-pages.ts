import { useEffect } from 'react';

/** One after the other, so that there is room for what people do. */
async function loadScripts(signal: AbortSignal): Promise<void> {
  const pages = Object.entries(window.__remixManifest.routes).filter(([id]) => id.startsWith('routes/$lng'));
  for (const [, { module }] of pages) {
    if (signal.aborted) return;
    await import(/* @vite-ignore */ module);
  }
}

/**
 * Loads the scripts of all pages while there is a connection, about 30 kB: without one, and after a new version was put
 * in place, they cannot be had, and the next page would be none.
 */
export function useScriptsOfAllPages(): void {
  useEffect(() => {
    const loading = new AbortController();
    // What cannot be had now is asked for again when it is needed.
    void loadScripts(loading.signal).catch(() => undefined);
    return () => loading.abort();
  }, []);
}
