/** Null: of everybody. */
type Forget = (owner: string | null) => void;

const listeners = new Set<Forget>();

/** Who keeps copies of what belongs to an assessment is told here when they must go. */
export function onErased(forget: Forget): void {
  listeners.add(forget);
}

export function announceErased(owner: string | null): void {
  for (const forget of listeners) forget(owner);
}
