import type { Attendance } from '#app/domain/grant-folder/attendance.ts';
import type { Folder } from '#app/domain/grant-folder/folder.ts';
import type { Choices } from '#app/domain/grant-folder/session-items.ts';
import type { Item } from '#app/domain/questionnaire/items.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { WorkshopNote } from '#app/domain/workshop/workshop-note.ts';
import type { Translator } from '#app/i18n/translator.server.ts';

/** A session with a firm, as its adviser kept it. */
export interface SessionSource {
  readonly translator: Translator;
  /** The name of the client. */
  readonly client: string;
  readonly folder: Folder;
  readonly attendances: readonly Attendance[];
  readonly notes: readonly WorkshopNote[];
  /** What is answered now; null where the answers are the firm's alone. */
  readonly choices: Choices;
  /** A choice in words. */
  readonly choiceText: (item: Item, choice: string) => string;
  readonly today: IsoDate;
  /** The calendar day of an instant where the operator is. */
  readonly dayOf: (instant: Date) => IsoDate;
}
