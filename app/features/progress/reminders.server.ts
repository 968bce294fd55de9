import type { FeedAccess, LetterAccess } from '#app/domain/access/progress-access.ts';
import { may } from '#app/domain/access/access.ts';
import { mondayOf } from '#app/domain/progress/calendar-days.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import { spend } from '#app/platform/client-budget.server.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import { newId } from '#app/platform/random.server.ts';
import { noteInAudit } from './audit-note.server.ts';
import type { Adviser } from './find-client.server.ts';
import { feedHashOf, letterHashOf, letterTokenOf } from './progress-tokens.server.ts';

/** What reminds an adviser of what is due: a calendar, a weekly letter, both or neither. */
export interface Reminders {
  /** The day on which the address of the calendar was made; null without one. */
  readonly feedMadeOn: IsoDate | null;
  readonly hasLetters: boolean;
}

export const openReminders = ({ account }: Adviser): Promise<Outcome<Reminders>> =>
  currentStore().look(async ({ calendarFeeds, weeklyLetters }) => ({
    feedMadeOn: await calendarFeeds.madeOn(account),
    hasLetters: await weeklyLetters.isOn(account),
  }));

/** Makes the address of a calendar; the one before opens nothing any more. */
export const makeFeed = ({ account }: Adviser, token: string): Promise<Outcome<null>> =>
  currentStore().write(async (repositories) => {
    await repositories.calendarFeeds.set(account, feedHashOf(token), toIsoDay(now()));
    await noteInAudit(repositories, 'calendar-made', { adviser: account, organisation: null });
    return succeed(null);
  });

export const endFeed = ({ account }: Adviser): Promise<Outcome<null>> =>
  currentStore().write(async (repositories) => {
    if ((await repositories.calendarFeeds.madeOn(account)) === null) return succeed(null);
    await repositories.calendarFeeds.remove(account);
    await noteInAudit(repositories, 'calendar-ended', { adviser: account, organisation: null });
    return succeed(null);
  });

/** The first letter is that of next week: who has just looked needs none. */
export const beginLetters = ({ account }: Adviser): Promise<Outcome<null>> =>
  currentStore().write(async ({ weeklyLetters }) => {
    const id = newId();
    const letter = letterHashOf(letterTokenOf(id));
    await weeklyLetters.begin(account, { id, letter }, mondayOf(toIsoDay(now())));
    return succeed(null);
  });

export const endLetters = ({ account }: Adviser): Promise<Outcome<null>> =>
  currentStore().write(async ({ weeklyLetters }) => {
    await weeklyLetters.end(account);
    return succeed(null);
  });

/** A miss costs the client of the budget for guessed links. */
async function miss(): Promise<Outcome<never>> {
  const paid = await spend('links');
  return paid.ok ? fail({ code: 'not-found' }) : paid;
}

/** Whose calendar an address is, as that person stands today. */
export async function findFeed(access: FeedAccess): Promise<Outcome<Adviser>> {
  if (!may(access, 'read-calendar')) return fail({ code: 'not-found' });
  const looked = await currentStore().look(({ calendarFeeds }) => calendarFeeds.find(access.feed));
  if (!looked.ok) return looked;
  return looked.value === null ? miss() : succeed({ kind: 'member', ...looked.value });
}

/** Whether there are letters that the link of one ends. Looking ends none: programs open what stands in mails. */
export async function findLetters(access: LetterAccess): Promise<Outcome<boolean>> {
  if (!may(access, 'end-letters')) return fail({ code: 'not-found' });
  const looked = await currentStore().look(({ weeklyLetters }) => weeklyLetters.isThere(access.letter));
  if (!looked.ok || looked.value) return looked;
  const paid = await spend('links');
  return paid.ok ? succeed(false) : paid;
}

/** Ends letters by the link of one. Repeated, it changes nothing. */
export async function endLettersBy(access: LetterAccess): Promise<Outcome<null>> {
  const found = await findLetters(access);
  if (!found.ok) return found;
  return currentStore().write(async ({ weeklyLetters }) => {
    await weeklyLetters.endBy(access.letter);
    return succeed(null);
  });
}
