import { describe, expect, it } from 'vitest';
import { FLOOR, SMALL_PROGRAMME, Wave } from '#tests/factories/chamber-waves.ts';
import type { Participant } from '#tests/factories/plain-movements.ts';
import { admitPlainly } from '#tests/factories/plain-movements.ts';
import type { CountedFirm } from '../statistics/programme.ts';
import type { LedgerEntry } from './ledger.ts';

const at = (sizeClass: string, district: string): CountedFirm => ({
  visible: { sizeClass, district },
  answers: { 'data-band': 'low', use: 'none', gate: 'no' },
  scoreTenths: { data: 100 },
});
const both = [
  ...Array.from({ length: 20 }, () => at('1-9', 'north')),
  ...Array.from({ length: 20 }, () => at('10-49', 'south')),
];

async function begun(): Promise<{ last: LedgerEntry; participants: readonly Participant[] }> {
  const run = await new Wave(SMALL_PROGRAMME, 1).join(both).release();
  const [last] = run.ledger;
  if (last === undefined) throw new Error('There is no release');
  return { last, participants: run.participants };
}
const joining = (count: number, as: CountedFirm): readonly Participant[] =>
  Array.from({ length: count }, (_, index) => ({
    firm: `new-${as.visible.sizeClass ?? ''}-${String(index)}`,
    counted: null,
    now: as,
  }));

describe('changes', () => {
  it('wait until as many as the floor touch each group they touch', async () => {
    const { last, participants } = await begun();
    const few = admitPlainly(last, [...participants, ...joining(4, at('1-9', 'north'))], FLOOR);
    expect(few).toEqual({ released: false, because: 'too-few-changes' });
    const enough = admitPlainly(last, [...participants, ...joining(5, at('1-9', 'north'))], FLOOR);
    expect(enough.released && enough.value.members).toHaveLength(45);
  });

  it('are admitted as the largest set: who touches a group too small waits alone', async () => {
    const { last, participants } = await begun();
    const asking = [...joining(6, at('1-9', 'north')), ...joining(3, at('10-49', 'south'))];
    const admitted = admitPlainly(last, [...participants, ...asking], FLOOR);
    const fresh = admitted.released ? admitted.value.members.filter(({ since }) => since === 2) : [];
    expect(fresh.map(({ as }) => as.visible.sizeClass)).toEqual(Array.from({ length: 6 }, () => '1-9'));
  });

  it('are put back again when others are: what one of them leaves may be too small for the next', async () => {
    const { last, participants } = await begun();
    const north = joining(4, at('1-9', 'north'));
    const alone = joining(1, at('1-9', 'south')).map((one) => ({ ...one, firm: 'alone' }));
    const asking = [...north, ...alone, ...joining(6, at('10-49', 'south'))];
    const admitted = admitPlainly(last, [...participants, ...asking], FLOOR);
    const fresh = admitted.released ? admitted.value.members.filter(({ since }) => since === 2) : [];
    expect(fresh.map(({ as }) => as.visible.sizeClass)).toEqual(Array.from({ length: 6 }, () => '10-49'));
  });

  it('count who goes with who comes', async () => {
    const { last, participants } = await begun();
    const leaving = participants.map((one, index) => (index < 2 ? { ...one, now: null } : one));
    const admitted = admitPlainly(last, [...leaving, ...joining(3, at('1-9', 'north'))], FLOOR);
    expect(admitted.released && admitted.value.members).toHaveLength(41);
  });

  it('keep what a correction corrects until it is admitted', async () => {
    const { last, participants } = await begun();
    const corrected = { ...at('1-9', 'north'), answers: { 'data-band': 'high', use: 'some', gate: 'yes' } };
    const asked = participants.map((one, index) => (index === 25 ? { ...one, now: corrected } : one));
    const admitted = admitPlainly(last, [...asked, ...joining(5, at('10-49', 'south'))], FLOOR);
    const member = admitted.released
      ? admitted.value.members.find(({ firm }) => firm === participants[25]?.firm)
      : null;
    // Its correction touches both sizes, and the smaller one by itself alone.
    expect(member).toMatchObject({ since: 1, as: at('10-49', 'south') });
  });

  it('of erased firms do not wait, and hold up the release while they are few', async () => {
    const { last, participants } = await begun();
    const left = participants.slice(1);
    expect(admitPlainly(last, left, FLOOR)).toEqual({ released: false, because: 'too-few-changes' });
    const alone = admitPlainly(last, [...left, ...joining(5, at('10-49', 'south'))], FLOOR);
    expect(alone).toEqual({ released: false, because: 'too-few-changes' });
    const together = admitPlainly(last, [...left, ...joining(4, at('1-9', 'north'))], FLOOR);
    expect(together.released && together.value.members).toHaveLength(43);
  });
});
