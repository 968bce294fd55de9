import type { Attendance, AttendanceDetails } from '#app/domain/grant-folder/attendance.ts';
import { endOf, toHours, totalOf, writeTime } from '#app/domain/grant-folder/attendance.ts';
import type { ReportProfile } from '#app/domain/grant-folder/report-profile.schema.ts';
import { toOneLine } from '#app/domain/shared/one-line.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { PaperworkBlock } from './paperwork-model.ts';

/** So many minutes as people say them. */
export const durationText = ({ t }: Translator, durationMinutes: number): string =>
  t('folder:attendance.duration', toHours(durationMinutes));

/** From when to when, and how long; only how long where nobody noted the hour. */
export function timeText(translator: Translator, entry: AttendanceDetails): string {
  const duration = durationText(translator, entry.durationMinutes);
  const end = endOf(entry);
  if (entry.beganAt === null || end === null) return duration;
  const span = { from: writeTime(entry.beganAt), to: writeTime(end) };
  return translator.t('folder:attendance.span', { ...span, duration });
}

/** All hours together, and on how many days. */
export function totalText(translator: Translator, entries: readonly Attendance[]): string {
  const { durationMinutes, days } = totalOf(entries);
  return translator.t('folder:attendance.total', {
    duration: durationText(translator, durationMinutes),
    days,
  });
}

/** How the days stand to the most a grant is for, or that nobody has confirmed how many that are. */
export function mostDaysText(
  { t }: Translator,
  profile: ReportProfile,
  entries: readonly Attendance[],
): string {
  if (profile.mostDays === null) return t('folder:attendance.mostUnknown');
  const { days } = totalOf(entries);
  const isOver = days > profile.mostDays;
  return t(`folder:attendance.${isOver ? 'over' : 'within'}`, { days, most: profile.mostDays });
}

/** The table of attendance, for paper. */
export function toAttendanceBlocks(
  translator: Translator,
  entries: readonly Attendance[],
): readonly PaperworkBlock[] {
  const { t, format } = translator;
  if (entries.length === 0) return [{ kind: 'note', text: t('folder:attendance.none') }];
  return [
    {
      kind: 'table',
      table: {
        head: (['day', 'time', 'people', 'work'] as const).map((column) => t(`folder:attendance.${column}`)),
        rows: entries.map((entry) => [
          format.date(entry.day),
          timeText(translator, entry),
          toOneLine(entry.people),
          toOneLine(entry.work),
        ]),
        numeric: [],
      },
      widths: [1.3, 1.7, 1.7, 2.9],
    },
    { kind: 'run-in', label: t('folder:attendance.sum'), text: totalText(translator, entries) },
  ];
}
