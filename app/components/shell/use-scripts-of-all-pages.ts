import { useEffect } from 'react';

function loadScripts(): void {
  for (const [id, { module }] of Object.entries(window.__remixManifest.routes)) {
    // What cannot be had now is asked for again when it is needed.
    if (id.startsWith('routes/$lng')) void import(/* @vite-ignore */ module).catch(() => undefined);
  }
}

/**
 * Loads the scripts of all pages while there is a connection, about 30 kB: without one, and after a new version was put
 * in place, they cannot be had, and the next page would be none.
 */
export function useScriptsOfAllPages(): void {
  useEffect(loadScripts, []);
}
