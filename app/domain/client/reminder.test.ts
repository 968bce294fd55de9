import { describe, expect, it } from 'vitest';
import {
  addressFaultOf,
  reminderBar,
  REMINDER_PAUSE_MS,
  reminderOccasion,
  SENDING_MS,
  waitAfter,
} from './reminder.ts';

const AT = new Date('2026-11-27T08:00:00Z');
const ago = (ms: number): Date => new Date(AT.getTime() - ms);
const NOTHING = { fault: null, remindedAt: null, endedAt: null };
const client = { email: 'werkstatt@k.example', isArchived: false, reminding: NOTHING };

describe('a client', () => {
  it('is reminded where there is an address, and no more than once in a week', () => {
    expect(reminderBar(client, AT)).toBeNull();
    expect(reminderBar({ ...client, email: null }, AT)).toBe('no-address');
    expect(reminderBar({ ...client, isArchived: true }, AT)).toBe('put-away');
    const reminded = (remindedAt: Date) =>
      reminderBar({ ...client, reminding: { ...NOTHING, remindedAt } }, AT);
    expect(reminded(ago(REMINDER_PAUSE_MS - 1))).toBe('recent');
    expect(reminded(ago(REMINDER_PAUSE_MS))).toBeNull();
  });

  it('is never reminded again where the firm wants none, whatever else is known', () => {
    const reminding = { fault: { kind: 'mailbox-full', at: AT }, remindedAt: null, endedAt: AT } as const;
    expect(reminderBar({ ...client, reminding }, AT)).toBe('ended');
    expect(reminderBar({ ...client, reminding: { ...reminding, endedAt: null } }, AT)).toBe('address-fault');
  });

  it.each([
    [null, null],
    [{ begunOn: '2026-11-13', asOf: null }, 'unfinished'],
    [{ begunOn: '2026-11-14', asOf: null }, null],
    [{ begunOn: '2025-01-01', asOf: '2025-11-27' }, 'old'],
    [{ begunOn: '2025-01-01', asOf: '2025-11-28' }, null],
  ])('with %j last is due for %s', (last, occasion) => {
    expect(reminderOccasion(last && { ...last, testRun: false }, '2026-11-27')).toBe(occasion);
    expect(reminderOccasion(last && { ...last, testRun: true }, '2026-11-27')).toBeNull();
  });
});

it('what no server took is tried again three times, ever later', () => {
  const waits = [1, 2, 3, 4].map(waitAfter);
  expect(waits[3]).toBeNull();
  expect(waits.slice(0, 3).map((wait) => Number(wait) >= SENDING_MS)).toEqual([true, true, true]);
});

it.each([
  [550, '550 5.1.1 No such user', 'unknown-address'],
  [550, '550 No such user here', 'unknown-address'],
  [552, '552 5.2.2 Mailbox full', 'mailbox-full'],
  [552, '552 over quota', 'mailbox-full'],
  [550, '550 5.7.1 Rejected by policy', 'refused'],
  [554, '554 no', 'refused'],
  [450, '450 4.2.0 Greylisted', null],
  // The number counts, not what else stands there.
  [451, '451 version 5.1.1 is busy', null],
  [null, '5.1.1', 'unknown-address'],
  [null, '4.4.7', null],
  [null, 'connection lost', null],
])('the answer %j %j says of the address: %s', (reply, answer, fault) => {
  expect(addressFaultOf(reply, answer)).toBe(fault);
});
