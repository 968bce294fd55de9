import { describe, expect, it } from 'vitest';
import type { Registers } from './register-faults.ts';
import { REGISTERS, registerFaults } from './register-faults.ts';

type Entry = Registers['providers'][number];

const entryOf = (register: keyof Registers, id: string): Entry => {
  const entry = REGISTERS[register].find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`no ${id} in ${register}`);
  return entry;
};
const without = (entry: Entry, field: string): Entry =>
  Object.fromEntries(Object.entries(entry).filter(([name]) => name !== field));
/** The faults of one register with these entries, the others as they are. */
const faultsOf = (register: keyof Registers, ...entries: Entry[]): string[] =>
  registerFaults({ ...REGISTERS, [register]: entries });

describe('the registers', () => {
  it('are without a fault', () => {
    expect(registerFaults()).toEqual([]);
  });

  it.each([
    ['benchmarks', 'kfw-2024', 'checkAgain'],
    ['breakdowns', 'eurostat-2025-purposes', 'answers'],
    ['providers', 'scaleway', 'exposureReason'],
    ['laws', 'data-act-fees', 'appliesFrom'],
    ['profiles', 'inqa-coaching', 'chapters'],
    ['savings', 'quotation', 'base'],
    ['measures', 'find-out', 'publisher'],
  ] as const)('name an entry of %s that lacks something: %s, %s', (register, id, field) => {
    const known = register === 'measures' ? { ...REGISTERS.measures[0], id } : entryOf(register, id);
    expect(faultsOf(register, known)).toEqual([]);
    const faults = faultsOf(register, without(known, field));
    expect(faults).not.toEqual([]);
    for (const fault of faults) expect(fault).toMatch(new RegExp(`^${register}: ${id}: ${field} `));
  });

  it('name an entry without a name by its place, and one that stands twice', () => {
    const entry = entryOf('providers', 'scaleway');
    expect(faultsOf('providers', entry, without(entry, 'id'))[0]).toMatch(/^providers: entry 2: id /);
    expect(faultsOf('providers', entry, entry)).toEqual(['providers: scaleway: stands twice']);
  });

  it('name a field nobody knows', () => {
    const [fault] = faultsOf('laws', { ...entryOf('laws', 'data-act-fees'), until: '2030-01-01' });
    expect(fault).toMatch(/^laws: data-act-fees: .*until/);
  });
});

describe('an entry that contradicts itself', () => {
  const faultOf = (id: string, changes: Entry): string | undefined =>
    faultsOf('providers', { ...entryOf('providers', id), ...changes })[0];

  it.each([
    ['bafa-consulting', { validUntil: '2026-11-21' }, 'validUntil'],
    ['bafa-consulting', { checkedOn: '2027-01-02', checkAgain: '2027-06-30' }, 'validUntil'],
    ['digitalbonus-bayern', { closedSince: '2028-01-01' }, 'closedSince'],
    ['digitalbonus-bayern', { countries: ['AT'] }, 'regions'],
    ['t-llm-hub', { minimumFeeEurPerMonth: null }, 'minimum fee'],
    ['scaleway', { exposureReason: 'U' }, 'letter'],
    ['scaleway', { checkAgain: '2026-01-01' }, 'checkedOn'],
  ])('%s with %o is refused', (id, changes, word) => {
    const fault = faultOf(id, changes);
    expect(fault).toMatch(new RegExp(`^providers: ${id}: `));
    expect(fault).toContain(word);
  });

  it('is none because it ends later: it vanishes by itself and breaks no build', () => {
    expect(faultOf('bafa-consulting', { validUntil: '2026-11-25' })).toBeUndefined();
    expect(faultOf('bafa-consulting', { validUntil: '2026-11-26' })).toBeUndefined();
  });

  it.each([
    ['benchmarks', 'kfw-2024', { end: '2026-12-31' }],
    ['breakdowns', 'eurostat-2025-purposes', { end: '2026-06-14' }],
    ['laws', 'data-act-fees', { checkAgain: '2026-11-22' }],
    ['savings', 'quotation', { low: 0.9 }],
  ] as const)('of %s is refused too: %s', (register, id, changes) => {
    expect(faultsOf(register, { ...entryOf(register, id), ...changes })).toHaveLength(1);
  });
});
