import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeFirm, makeProvider } from '#tests/factories/providers.ts';
import { alwaysListedFor, isSovereignService } from './always-listed.ts';
import type { Provider } from './provider.ts';

describe('a European service', () => {
  it.each<[string, Partial<Provider>, boolean]>([
    ['a cloud of low exposure', {}, true],
    ['of reduced exposure', { exposure: 'reduced' }, true],
    ['a model service', { kind: 'model-service' }, true],
    ['of an owner in Switzerland', { ultimateControl: { country: 'CH', group: 'x' } }, true],
    ['of an owner in Norway', { ultimateControl: { country: 'NO', group: 'x' } }, true],
    ['of the Union', { ultimateControl: { country: 'EU', group: 'x' } }, true],
    ['no tool', { kind: 'tool' }, false],
    ['no owner outside', { ultimateControl: { country: 'US', group: 'x' } }, false],
    ['no owner in Great Britain', { ultimateControl: { country: 'GB', group: 'x' } }, false],
    ['not run from outside', { operatedInEurope: false }, false],
    ['not of open exposure', { exposure: 'open' }, false],
    ['not of high exposure', { exposure: 'high' }, false],
  ])('is %s', (_name, changes, expected) => {
    expect(isSovereignService(makeProvider('a', changes))).toBe(expected);
  });
});

describe('what stands in every ledger', () => {
  const firm = makeFirm({ profile: { country: 'AT', region: null } });
  const always = ['t-cloud-public', 't-llm-hub', 't-industrial-ai-cloud', 'ai-at', 'it4lia'];
  const services = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => makeProvider(id));
  const listed = (register: readonly Provider[], verdicts: Readonly<Record<string, number>> = {}) =>
    [...alwaysListedFor(register, new Map(Object.entries(verdicts)), firm)].filter(
      (id) => !always.includes(id),
    );

  it('is what the articles name and the site of the country, whatever the register holds', () => {
    expect([...alwaysListedFor([], new Map(), firm)]).toEqual(always);
  });

  it('are five services, those with the better verdict, then those with the luckier lot', () => {
    const hash = ({ lot }: Provider) =>
      createHash('sha256').update(`10-49|manufacturing|AT||hosting|${lot}`).digest('hex');
    const byLot = services.toSorted((a, b) => (hash(a) < hash(b) ? -1 : 1)).map(({ id }) => id);
    expect(listed(services)).toEqual(byLot.slice(0, 5));
    expect(listed(services.toReversed())).toEqual(byLot.slice(0, 5));
    const [sixth, last] = byLot.slice(5) as [string, string];
    expect(listed(services, { [last]: 0, [sixth]: 1 })).toEqual([last, sixth, ...byLot.slice(0, 3)]);
  });

  it('are of different owners, other than those of the articles, and no others than European services', () => {
    const ofOne = { ultimateControl: { country: 'DE', group: 'one' } };
    const register = [
      makeProvider('t-cloud-public', { ultimateControl: { country: 'DE', group: 'telekom' } }),
      makeProvider('of-telekom', { ultimateControl: { country: 'DE', group: 'telekom' } }),
      makeProvider('one', ofOne),
      makeProvider('same', ofOne),
      makeProvider('outside', { exposure: 'high' }),
      makeProvider('other'),
    ];
    expect(listed(register, { one: 0, same: 1, 'of-telekom': 0 }).toSorted()).toEqual(['one', 'other']);
  });
});
