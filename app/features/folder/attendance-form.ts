import type { Attendance, AttendanceDetails } from '#app/domain/grant-folder/attendance.ts';
import {
  endOf,
  isDuration,
  MAX_PEOPLE,
  MAX_WORK,
  readTime,
  writeTime,
} from '#app/domain/grant-folder/attendance.ts';
import { lengthOf } from '#app/domain/questionnaire/questionnaire.schema.ts';
import { toOneLine } from '#app/domain/shared/one-line.ts';
import { isDay, textIn } from './typed-fields.ts';

const FIELDS = ['day', 'began', 'ended', 'duration', 'people', 'work'] as const;
export type AttendanceField = (typeof FIELDS)[number];
/** What stands in the form of an entry, as typed. */
export type AttendanceFields = Readonly<Record<AttendanceField, string>>;

export interface AttendanceFault {
  readonly field: AttendanceField;
  readonly code:
    | ('day-missing' | 'day-wrong' | 'time-wrong' | 'order-wrong')
    | ('duration-missing' | 'duration-wrong' | 'duration-differs')
    | ('people-missing' | 'work-missing' | 'text-long');
  readonly most?: number;
}

export interface ReadAttendanceForm {
  readonly fields: AttendanceFields;
  /** Null where something is wrong. */
  readonly details: AttendanceDetails | null;
  readonly faults: readonly AttendanceFault[];
}

interface Read<Value> {
  readonly value: Value;
  readonly faults: readonly AttendanceFault[];
}

const readDay = (text: string): readonly AttendanceFault[] => {
  if (text === '') return [{ field: 'day', code: 'day-missing' }];
  return isDay(text) ? [] : [{ field: 'day', code: 'day-wrong' }];
};

type Length = Pick<AttendanceDetails, 'beganAt' | 'durationMinutes'> | null;
const wrong = (field: AttendanceField, code: AttendanceFault['code']): Read<Length> => ({
  value: null,
  faults: [{ field, code }],
});

/** Begin and end, or the length alone, or begin and length: whatever is typed has to go together. */
function readLength({ began, ended, duration }: AttendanceFields): Read<Length> {
  const [from, to] = [readTime(began), readTime(ended)];
  if (began !== '' && from === null) return wrong('began', 'time-wrong');
  if (ended !== '' && to === null) return wrong('ended', 'time-wrong');
  const typed = duration === '' ? null : Number(duration);
  if (typed !== null && !(/^\d+$/.test(duration) && isDuration(typed)))
    return wrong('duration', 'duration-wrong');
  if (to === null) {
    if (typed === null) return wrong('duration', 'duration-missing');
    return { value: { beganAt: from, durationMinutes: typed }, faults: [] };
  }
  if (from === null) return wrong('began', 'time-wrong');
  if (to <= from) return wrong('ended', 'order-wrong');
  if (typed !== null && typed !== to - from) return wrong('duration', 'duration-differs');
  return { value: { beganAt: from, durationMinutes: to - from }, faults: [] };
}

function readText(field: 'people' | 'work', text: string): readonly AttendanceFault[] {
  const most = field === 'people' ? MAX_PEOPLE : MAX_WORK;
  if (text === '') return [{ field, code: `${field}-missing` }];
  return lengthOf(text) > most ? [{ field, code: 'text-long', most }] : [];
}

/** What was typed of an entry, with all that is wrong in it. */
export function readAttendanceForm(form: FormData): ReadAttendanceForm {
  const fields = Object.fromEntries(
    FIELDS.map((name) => [name, toOneLine(textIn(form, name))]),
  ) as AttendanceFields;
  const { day, people, work } = fields;
  const length = readLength(fields);
  const faults = [
    ...readDay(day),
    ...length.faults,
    ...readText('people', people),
    ...readText('work', work),
  ];
  const details = faults.length > 0 || length.value === null ? null : { day, people, work, ...length.value };
  return { fields, details, faults };
}

/** An entry as its form shows it; an empty one on a day. */
export function toAttendanceFields(entry: Attendance | null, today: string): AttendanceFields {
  if (entry === null) return { day: today, began: '', ended: '', duration: '', people: '', work: '' };
  const { day, beganAt, durationMinutes, people, work } = entry;
  const end = endOf(entry);
  // What goes past midnight has no end that day.
  const hasEnd = beganAt !== null && end !== null && end > beganAt;
  return {
    ...{ day, people, work },
    began: beganAt === null ? '' : writeTime(beganAt),
    ended: hasEnd ? writeTime(end) : '',
    duration: hasEnd ? '' : String(durationMinutes),
  };
}
