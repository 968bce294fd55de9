/** The one place that reads the clock. Tests set it with fake timers. */
export const now = (): Date => new Date();

/** A day in UTC. */
export const toIsoDay = (instant: Date): string => instant.toISOString().slice(0, 10);
