import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CURRENT_QUESTIONNAIRE, PUBLISHED_QUESTIONNAIRES } from '#app/domain/questionnaire/version.ts';
import { PUBLISHED_WORDINGS } from '#app/domain/questionnaire/wordings.ts';
import type { Fingerprint } from '../../scripts/questionnaire-fingerprint.ts';
import {
  askedDigestsOf,
  changesSince,
  digestsOf,
  findPublished,
  fingerprintOf,
  languagesSince,
  publishedFile,
  withLanguagesOf,
  wordingFaults,
} from '../../scripts/questionnaire-fingerprint.ts';

function getPublished(version: string): Fingerprint {
  const published = findPublished(version);
  if (published === null) throw new Error(`${version} is not published yet: npm run questionnaire:publish`);
  return published;
}

describe('published questionnaires', () => {
  it('counts the current one among them', () => {
    expect(PUBLISHED_QUESTIONNAIRES).toContain(CURRENT_QUESTIONNAIRE);
  });

  it.each(PUBLISHED_QUESTIONNAIRES)('%s has not changed since', (version) => {
    expect(changesSince(getPublished(version), fingerprintOf(version))).toEqual([]);
  });

  it.each(PUBLISHED_QUESTIONNAIRES)('%s is fixed in every language it is read in', (version) => {
    const missing = languagesSince(getPublished(version), fingerprintOf(version));
    expect(missing, 'not published yet: npm run questionnaire:publish').toEqual([]);
  });

  it('have a wording number for every item, which rises exactly with the words', () => {
    expect(PUBLISHED_WORDINGS.map(({ version }) => version)).toEqual(PUBLISHED_QUESTIONNAIRES);
    const published = PUBLISHED_QUESTIONNAIRES.map(getPublished);
    for (const { ids, wordings } of published) expect(Object.keys(wordings)).toEqual(ids['items']);
    const faults = published.slice(1).flatMap((later, index) => {
      const earlier = published[index];
      return earlier === undefined ? [] : wordingFaults(earlier, later);
    });
    expect(faults).toEqual([]);
  });

  it('are never overwritten', () => {
    // With a language to add, the command would add it.
    const now = fingerprintOf(CURRENT_QUESTIONNAIRE);
    expect(languagesSince(getPublished(CURRENT_QUESTIONNAIRE), now)).toEqual([]);
    const before = readFileSync(publishedFile(CURRENT_QUESTIONNAIRE), 'utf8');
    const run = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/publish-questionnaire.ts'], {
      encoding: 'utf8',
    });
    expect(run.stderr).toContain('is published and never changes');
    expect(run.status).toBe(1);
    expect(readFileSync(publishedFile(CURRENT_QUESTIONNAIRE), 'utf8')).toBe(before);
  });
});

describe('the fingerprint itself', () => {
  const tree = (level: string) => ({ items: { data: { digital: { title: 'A', levels: { '0': level } } } } });

  it('changes with one word and names the item', () => {
    const [one, other] = [digestsOf(tree('on paper')), digestsOf(tree('on papers'))];
    expect(Object.keys(one)).toEqual(['items.data.digital']);
    expect(one).not.toEqual(other);
    expect(digestsOf(tree('on paper'))).toEqual(one);
  });

  it('tells a word of the question from a word of its help', () => {
    const item = (question: string, why: string) => ({
      items: { data: { digital: { question, why, levels: { '0': 'on paper' } } } },
    });
    const asked = askedDigestsOf(item('Where?', 'Because.'));
    expect(Object.keys(asked)).toEqual(['data.digital']);
    expect(askedDigestsOf(item('Where?', 'Therefore.'))).toEqual(asked);
    expect(askedDigestsOf(item('When?', 'Because.'))).not.toEqual(asked);
  });
});

describe('a published questionnaire', () => {
  const published: Fingerprint = {
    version: '2026-2',
    ids: { items: ['data.digital'] },
    wordings: { 'data.digital': 1 },
    asked: { de: { 'data.digital': 'a' } },
    words: { de: { 'items.data.digital': 'a', 'profile.role': 'r' } },
  };
  const french = { asked: { fr: { 'data.digital': 'f' } }, words: { fr: { 'items.data.digital': 'f' } } };
  const inFrench: Fingerprint = {
    ...published,
    asked: { ...french.asked, ...published.asked },
    words: { ...french.words, ...published.words },
  };

  it('stays the same version in one language more, which is fixed from then on', () => {
    expect(changesSince(published, inFrench)).toEqual([]);
    expect(languagesSince(published, inFrench)).toEqual(['fr']);
    const both = withLanguagesOf(published, inFrench);
    expect(languagesSince(both, inFrench)).toEqual([]);
    const reworded = { ...inFrench, words: { ...inFrench.words, fr: { 'items.data.digital': 'g' } } };
    expect(changesSince(both, reworded)).toEqual(['fr items.data.digital']);
  });

  it.each<[string, Partial<Fingerprint>, readonly string[]]>([
    [
      'a word',
      { words: { de: { 'items.data.digital': 'b', 'profile.role': 'r' } } },
      ['de items.data.digital'],
    ],
    ['a part less', { words: { de: { 'items.data.digital': 'a' } } }, ['de profile.role']],
    [
      'a part more',
      { words: { de: { ...published.words['de'], 'profile.mood': 'm' } } },
      ['de profile.mood'],
    ],
    ['a language less', { words: {} }, ['de items.data.digital', 'de profile.role']],
    ['an id', { ids: { items: ['data.sensors'] } }, ['ids']],
    ['the number of a wording', { wordings: { 'data.digital': 2 } }, ['wordings']],
  ])('is changed by %s', (_, change, changes) => {
    expect(changesSince(published, { ...published, ...change })).toEqual(changes);
  });
});

describe('wording numbers', () => {
  const version = (digest: string, number: number) => ({
    asked: { de: { 'data.digital': digest }, en: { 'data.digital': 'e' } },
    wordings: { 'data.digital': number },
  });

  it.each<[string, ReturnType<typeof version>, readonly string[]]>([
    ['the same words, the same number', version('a', 1), []],
    ['other words, a higher number', version('b', 2), []],
    ['other words, the same number', version('b', 1), ['data.digital']],
    ['other words, a lower number', version('b', 0), ['data.digital']],
    ['the same words, another number', version('a', 2), ['data.digital']],
  ])('%s', (_, later, faults) => {
    expect(wordingFaults(version('a', 1), later)).toEqual(faults);
  });

  it('say nothing about a language, or an item, that only one of the two has', () => {
    const later = {
      asked: { de: { 'data.digital': 'a' }, en: { 'data.digital': 'e' }, fr: { 'data.digital': 'f' } },
      wordings: { 'data.digital': 1, 'data.sensors': 1 },
    };
    expect(wordingFaults(version('a', 1), later)).toEqual([]);
  });
});
