const MINUTE_MS = 60 * 1000;

/** A session ends when nothing was asked for so long, and in any case at the end of a long working day. */
export const SESSION_IDLE_MS = 30 * MINUTE_MS;
export const SESSION_MS = 12 * 60 * MINUTE_MS;
/** That somebody is there is noted so often at most: it is a write. */
export const SEEN_EVERY_MS = MINUTE_MS;

/** When a session was seen and when it ends. */
export interface SessionTimes {
  readonly seenAt: Date;
  readonly expiresAt: Date;
}

/** Whether a session still stands at a moment. */
export const isSessionOpen = ({ seenAt, expiresAt }: SessionTimes, at: Date): boolean =>
  at < expiresAt && at.getTime() - seenAt.getTime() < SESSION_IDLE_MS;

/** Whether it is time to note that somebody is still there. */
export const isSightingDue = ({ seenAt }: SessionTimes, at: Date): boolean =>
  at.getTime() - seenAt.getTime() >= SEEN_EVERY_MS;
