import { describe, expect, it } from 'vitest';
import type { Locale } from '#app/i18n/locales.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import { planInput } from '#tests/factories/plans.ts';
import { toLaw, toLawInForce } from './law.view-model.ts';

const input = planInput('foundation-first', 'en');
type Profile = typeof input.facts.profile;
const entriesFor = (profile: Partial<Profile>) =>
  toLawInForce({ ...input, facts: { ...input.facts, profile: { ...input.facts.profile, ...profile } } })
    ?.entries ?? [];
const idsFor = (profile: Partial<Profile>) => entriesFor(profile).map(({ id }) => id);

describe('what binds a firm already', () => {
  it('names the duty, whom it binds and since when', () => {
    const literacy = entriesFor({}).find(({ id }) => id === 'ai-act-literacy');
    expect(literacy?.who).toMatch(/^Whom it concerns: /);
    expect(literacy?.since).toBe('Since 2\u00a0February 2025.');
  });

  it('leaves out what comes with using AI where nobody does, and what binds makers and providers alone', () => {
    expect(idsFor({ aiUse: 'none' })).not.toContain('ai-act-literacy');
    expect(idsFor({ aiUse: 'none' })).toContain('gdpr');
    expect(idsFor({ sector: 'manufacturing' })).not.toContain('ai-act-general-models');
    expect(idsFor({})).not.toContain('data-act-switching');
  });

  it('is nothing where no law of ours holds, and has words in every language', () => {
    expect(idsFor({ country: 'CH' })).toEqual([]);
    for (const locale of LOCALES) {
      const said = toLawInForce(planInput('foundation-first', locale));
      expect(said?.entries.length).toBeGreaterThan(3);
      expect(JSON.stringify(said)).not.toContain('undefined');
    }
  });
});

describe('what begins to bind a firm', () => {
  it('cites an act of the Union as the language of the reader does', () => {
    const cited = (locale: Locale) =>
      toLaw(planInput('foundation-first', locale))?.entries.flatMap(({ source }) =>
        source.map(({ text }) => text).filter((text) => /^\([EU]{2}\)/u.test(text)),
      ) ?? [];
    expect(cited('fr').length).toBeGreaterThan(0);
    expect(cited('fr').filter((text) => text.includes('(EU)'))).toEqual([]);
    expect(cited('fr').map((text) => text.replaceAll('(UE)', '(EU)'))).toEqual(cited('sv'));
  });

  it('begins with what it has to see to, before bans and what binds others', () => {
    const trade = { ...input.facts.profile, aiUse: 'private', sector: 'trade' } as const;
    const ids =
      toLaw({ ...input, facts: { ...input.facts, profile: trade } })?.entries.map(({ id }) => id) ?? [];
    expect(ids[0]).toBe('e-invoice-send');
    expect(ids.indexOf('ai-act-new-ban')).toBeLessThan(ids.indexOf('ai-act-marking'));
    expect(ids.indexOf('ai-act-new-ban')).toBeGreaterThan(ids.indexOf('e-invoice-all'));
  });
});
