import { useEffect } from 'react';

/** The page itself comes first, and what people do on it. */
const AT_REST_MS = 2_000;

function loadScripts(): void {
  for (const [id, { module }] of Object.entries(window.__remixManifest.routes)) {
    // What cannot be had now is asked for again when it is needed.
    if (id.startsWith('routes/$lng.a.')) void import(/* @vite-ignore */ module).catch(() => undefined);
  }
}

/**
 * Loads the scripts of all pages of an assessment while there is a connection: without one, and after a new version was
 * put in place, they cannot be had, and the next page would be none.
 */
export function useScriptsOfAssessment(): void {
  useEffect(() => {
    const timer = setTimeout(loadScripts, AT_REST_MS);
    return () => clearTimeout(timer);
  }, []);
}
