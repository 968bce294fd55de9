/** SHA-256 of the code in a reminder, hex. */
export type ReminderHash = string;
/** SHA-256 of the token of a link by which steps are reported on, hex. */
export type CheckInHash = string;
/** SHA-256 of the token of a calendar feed, hex. */
export type FeedHash = string;
/** SHA-256 of the token that ends weekly letters, hex. */
export type LetterHash = string;

/** Who asks with a key that came by letter: to report on a plan, to see what is due, or to get no such letters any more. */
export type ProgressActor =
  | { readonly kind: 'reminded'; readonly reminder: ReminderHash }
  | { readonly kind: 'reporter'; readonly checkIn: CheckInHash }
  | { readonly kind: 'calendar'; readonly feed: FeedHash }
  | { readonly kind: 'letter-reader'; readonly letter: LetterHash };

/** What such a key opens. */
export type ProgressThing =
  | { readonly kind: 'reminder'; readonly reminder: ReminderHash }
  | { readonly kind: 'check-in'; readonly checkIn: CheckInHash }
  | { readonly kind: 'calendar-feed'; readonly feed: FeedHash }
  | { readonly kind: 'weekly-letter'; readonly letter: LetterHash };

/** The one thing that can be done with each. */
export const BY_PROGRESS_KEY = {
  reminder: 'end-reminders',
  'check-in': 'remark-on-steps',
  'calendar-feed': 'read-calendar',
  'weekly-letter': 'end-letters',
} as const satisfies Readonly<Record<ProgressThing['kind'], string>>;

/** Anybody who asks; whoever is no `ProgressActor` shows none of these keys. */
interface Asking {
  readonly kind: string;
  readonly reminder?: ReminderHash;
  readonly checkIn?: CheckInHash;
  readonly feed?: FeedHash;
  readonly letter?: LetterHash;
}

/** Whether somebody came with the key to this very thing. */
export function hasProgressKey(actor: Asking, thing: ProgressThing): boolean {
  switch (thing.kind) {
    case 'reminder':
      return actor.kind === 'reminded' && actor.reminder === thing.reminder;
    case 'check-in':
      return actor.kind === 'reporter' && actor.checkIn === thing.checkIn;
    case 'calendar-feed':
      return actor.kind === 'calendar' && actor.feed === thing.feed;
    case 'weekly-letter':
      return actor.kind === 'letter-reader' && actor.letter === thing.letter;
  }
}
