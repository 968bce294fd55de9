const PREFIX = 'kept:';

/**
 * What is kept for this tab alone and for as long as it is open: unfinished input, so that a reload, another language
 * or the way back does not cost it. Where the browser allows no storage, or no more of it, nothing is kept.
 */
export function keep(name: string, value: unknown): void {
  try {
    if (value === null) sessionStorage.removeItem(PREFIX + name);
    else sessionStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // Keeping is a kindness: the page works without it.
  }
}

/** What this very build kept under a name, or null. */
export function findKept<Value>(name: string): Value | null {
  try {
    const text = sessionStorage.getItem(PREFIX + name);
    return text === null ? null : (JSON.parse(text) as Value);
  } catch {
    return null;
  }
}

/** Forgets everything that was kept. */
export function forgetKept(): void {
  try {
    const names = Object.keys(sessionStorage).filter((name) => name.startsWith(PREFIX));
    for (const name of names) sessionStorage.removeItem(name);
  } catch {
    // Nothing was kept.
  }
}
