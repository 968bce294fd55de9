import type { AccompanimentReader, AccompanimentWriter } from './accompaniment-repository.ts';
import { createAccompanimentReader, createAccompanimentWriter } from './accompaniment-repository.ts';
import type { CalendarFeedReader, CalendarFeedWriter } from './calendar-feed-repository.ts';
import { createCalendarFeedReader, createCalendarFeedWriter } from './calendar-feed-repository.ts';
import type { CheckInReader, CheckInWriter } from './check-in-repository.ts';
import { createCheckInReader, createCheckInWriter } from './check-in-repository.ts';
import type { Tables } from './database.ts';
import type { Makers } from './made-on-demand.ts';
import type { ReminderReader, ReminderWriter } from './reminder-repository.ts';
import { createReminderReader, createReminderWriter } from './reminder-repository.ts';
import type { WeeklyLetterReader, WeeklyLetterWriter } from './weekly-letter-repository.ts';
import { createWeeklyLetterReader, createWeeklyLetterWriter } from './weekly-letter-repository.ts';

/** How plans go after a result: who may see it, how firms report on it, and what reminds firms and advisers of it. */
export interface ProgressReaders {
  readonly accompaniments: AccompanimentReader;
  readonly checkIns: CheckInReader;
  readonly calendarFeeds: CalendarFeedReader;
  readonly reminders: ReminderReader;
  readonly weeklyLetters: WeeklyLetterReader;
}

export interface ProgressWriters {
  readonly accompaniments: AccompanimentWriter;
  readonly checkIns: CheckInWriter;
  readonly calendarFeeds: CalendarFeedWriter;
  readonly reminders: ReminderWriter;
  readonly weeklyLetters: WeeklyLetterWriter;
}

export const createProgressReaders = (tables: Tables): ProgressReaders => ({
  accompaniments: createAccompanimentReader(tables),
  checkIns: createCheckInReader(tables),
  calendarFeeds: createCalendarFeedReader(tables),
  reminders: createReminderReader(tables),
  weeklyLetters: createWeeklyLetterReader(tables),
});

/** Only for use inside a unit of the store. */
export const PROGRESS_WRITERS: Makers<ProgressWriters> = {
  accompaniments: createAccompanimentWriter,
  checkIns: createCheckInWriter,
  calendarFeeds: createCalendarFeedWriter,
  reminders: createReminderWriter,
  weeklyLetters: createWeeklyLetterWriter,
};
