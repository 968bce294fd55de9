import { describe, expect, it } from 'vitest';
import { EMPTY_FOLDER } from '#app/domain/grant-folder/folder.ts';
import { readAttendanceForm, toAttendanceFields } from './attendance-form.ts';
import { readDetailsForm, toDetailsFields } from './details-form.ts';

const formOf = (fields: Readonly<Record<string, string>>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};
const ENTRY = { day: '2026-11-27', people: 'Inhaber', work: 'Gespräch' };
const read = (fields: Readonly<Record<string, string>>) =>
  readAttendanceForm(formOf({ ...ENTRY, ...fields }));

describe('hours', () => {
  it.each([
    [{ began: '9:00', ended: '10:30' }, 540, 90],
    [{ began: '9:00', ended: '10.30', duration: '90' }, 540, 90],
    [{ began: '9:00', duration: '45' }, 540, 45],
    [{ duration: '45' }, null, 45],
  ])('are read from %j', (fields, beganAt, durationMinutes) => {
    expect(read(fields).details).toEqual({ ...ENTRY, beganAt, durationMinutes });
  });

  it.each([
    [{}, 'duration', 'duration-missing'],
    [{ began: '9:00' }, 'duration', 'duration-missing'],
    [{ ended: '9:00' }, 'began', 'time-wrong'],
    [{ began: '9 Uhr', ended: '10:00' }, 'began', 'time-wrong'],
    [{ began: '9:00', ended: 'zehn' }, 'ended', 'time-wrong'],
    [{ began: '10:00', ended: '10:00' }, 'ended', 'order-wrong'],
    [{ began: '9:00', ended: '10:00', duration: '61' }, 'duration', 'duration-differs'],
    [{ duration: '1441' }, 'duration', 'duration-wrong'],
    [{ duration: '1,5' }, 'duration', 'duration-wrong'],
    [{ duration: '60', day: '' }, 'day', 'day-missing'],
    [{ duration: '60', day: '2026-02-30' }, 'day', 'day-wrong'],
    [{ duration: '60', people: ' ' }, 'people', 'people-missing'],
    [{ duration: '60', work: 'x'.repeat(501) }, 'work', 'text-long'],
  ])('of %j are refused, and all that was typed is kept', (fields, field, code) => {
    const { details, faults, fields: kept } = read(fields);
    expect(details).toBeNull();
    expect(faults).toEqual([expect.objectContaining({ field, code })]);
    for (const [name, typed] of Object.entries(fields)) expect(kept).toHaveProperty(name, typed.trim());
  });

  it('come back from storage as they can be sent again', () => {
    const entry = { id: 'e', ...ENTRY, beganAt: 540, durationMinutes: 90 };
    for (const each of [entry, { ...entry, beganAt: null }, { ...entry, beganAt: 1430 }]) {
      const { id: _id, ...details } = each;
      expect(read(toAttendanceFields(each, '')).details).toEqual(details);
    }
    expect(toAttendanceFields(null, '2026-11-27')).toMatchObject({ day: '2026-11-27', duration: '' });
  });
});

describe('the form of a folder', () => {
  const fields = { ...toDetailsFields(EMPTY_FOLDER), withProviders: 'yes' };

  it('says again what is stored', () => {
    const stored = {
      ...{ programme: 'inqa-coaching', assignment: 'Zeile\nZeile', decisions: 'b', nextOn: '2026-12-01' },
      ...{ withProviders: true, days: { ...EMPTY_FOLDER.days, applied: '2026-10-01' } },
    };
    const sent = { ...toDetailsFields(stored), withProviders: 'yes' };
    expect(readDetailsForm(formOf(sent)).details).toEqual(stored);
  });

  it('takes a programme only from the register', () => {
    expect(readDetailsForm(formOf({ ...fields, programme: 'zim' })).details?.programme).toBeNull();
  });

  it.each([
    [{ 'day-began': '2026-13-01' }, 'day-began', 'day-wrong'],
    [{ nextOn: 'morgen' }, 'nextOn', 'day-wrong'],
    [{ assignment: 'x'.repeat(2001) }, 'assignment', 'text-long'],
    [{ decisions: 'x'.repeat(2001) }, 'decisions', 'text-long'],
  ])('is refused with %j', (changes, field, code) => {
    const { details, faults } = readDetailsForm(formOf({ ...fields, ...changes }));
    expect(details).toBeNull();
    expect(faults).toEqual([expect.objectContaining({ field, code })]);
  });
});
