import type { IsoDate } from '../shared/as-of-date.ts';
import { addDays } from '../shared/as-of-date.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const MINUTE_MS = 60 * 1000;

/** A client gets one reminder in a week at most, whoever asks for it. */
export const REMINDER_PAUSE_MS = 7 * DAY_MS;
/** So many an adviser sends in a day: a portfolio, and no mailing list. */
export const REMINDERS_A_DAY = 200;
/** What an adviser writes above, in characters as people count them. */
export const MAX_INTRODUCTION = 1500;
/** For how long what was written is kept: everything is sent or given up long before. */
export const LETTER_KEPT_MS = 30 * DAY_MS;

/** Why a mail server takes nothing for an address, for good. */
export const ADDRESS_FAULTS = ['unknown-address', 'mailbox-full', 'refused'] as const;
export type AddressFault = (typeof ADDRESS_FAULTS)[number];

/** Why a reminder was not sent: the address; nobody took it for hours; the process ended meanwhile; not wanted any more. */
export const REMINDER_FAULTS = [...ADDRESS_FAULTS, 'gave-up', 'interrupted', 'withdrawn'] as const;
export type ReminderFault = (typeof REMINDER_FAULTS)[number];

/** What is known of letters to a client. */
export interface Reminding {
  /** Why nothing arrives at the address, and since when that is known. Null: nothing is known. */
  readonly fault: { readonly kind: AddressFault; readonly at: Date } | null;
  /** When the last reminder was asked for that was not refused. Null: never. */
  readonly remindedAt: Date | null;
  /** When the firm said that it wants none. Null: it did not. */
  readonly endedAt: Date | null;
}

/** Why a client is not reminded now. */
export const REMINDER_BARS = ['put-away', 'no-address', 'ended', 'address-fault', 'recent'] as const;
export type ReminderBar = (typeof REMINDER_BARS)[number];

interface Addressed {
  readonly email: string | null;
  readonly isArchived: boolean;
  readonly reminding: Reminding;
}

/** Why this client gets no reminder at this moment; null where it may get one. */
export function reminderBar({ email, isArchived, reminding }: Addressed, at: Date): ReminderBar | null {
  if (isArchived) return 'put-away';
  if (email === null) return 'no-address';
  const { endedAt, fault, remindedAt } = reminding;
  if (endedAt !== null) return 'ended';
  if (fault !== null) return 'address-fault';
  const isRecent = remindedAt !== null && remindedAt.getTime() > at.getTime() - REMINDER_PAUSE_MS;
  return isRecent ? 'recent' : null;
}

/** After so many days without a result somebody may have forgotten it; after so many, things have changed. */
const UNFINISHED_DAYS = 14;
const OLD_DAYS = 365;

/** What there is to be reminded of: an assessment that stopped half way, or a result of last year. */
export type ReminderOccasion = 'unfinished' | 'old';

/** What a client is due to be reminded of by the assessment that was begun last; null where there is nothing. */
export function reminderOccasion(
  last: { readonly begunOn: IsoDate; readonly asOf: IsoDate | null; readonly testRun: boolean } | null,
  today: IsoDate,
): ReminderOccasion | null {
  if (last === null || last.testRun) return null;
  if (last.asOf === null) return addDays(last.begunOn, UNFINISHED_DAYS) <= today ? 'unfinished' : null;
  return addDays(last.asOf, OLD_DAYS) <= today ? 'old' : null;
}

/** When a letter that no server took is tried again: many take nothing from strangers at the first try. */
const WAITS_MS = [15, 60, 4 * 60].map((minutes) => minutes * MINUTE_MS);

/** How long to wait after so many tries, in milliseconds; null: it is given up. */
export const waitAfter = (tries: number): number | null => WAITS_MS[tries - 1] ?? null;

/** A letter that is being sent for longer than any server takes: the process that sent it has ended. */
export const SENDING_MS = 15 * MINUTE_MS;

/** Enhanced status codes of RFC 3463, without their class, that say something of the address. */
const FAULT_OF_STATUS: Readonly<Record<string, AddressFault>> = {
  '1.1': 'unknown-address',
  '1.2': 'unknown-address',
  '1.3': 'unknown-address',
  '1.6': 'unknown-address',
  '1.10': 'unknown-address',
  '2.1': 'unknown-address',
  '2.2': 'mailbox-full',
};
/** What the codes of RFC 5321 mean where a server says no more. */
const FAULT_OF_REPLY: Readonly<Record<number, AddressFault>> = {
  550: 'unknown-address',
  551: 'unknown-address',
  552: 'mailbox-full',
  553: 'unknown-address',
};

/**
 * What the answer of a mail server says of an address (RFC 5321, and RFC 3463 where the answer has such a code); null where
 * it may be taken later.
 */
export function addressFaultOf(reply: number | null, answer: string): AddressFault | null {
  const [, found, rest = ''] = /\b([245])\.(\d{1,3}\.\d{1,3})\b/.exec(answer) ?? [];
  const level = reply === null ? Number(found ?? 0) : Math.floor(reply / 100);
  if (level !== 5) return null;
  if (found === '5') return FAULT_OF_STATUS[rest] ?? 'refused';
  return (reply !== null && FAULT_OF_REPLY[reply]) || 'refused';
}
