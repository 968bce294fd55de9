import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CURRENT_QUESTIONNAIRE, PUBLISHED_QUESTIONNAIRES } from '#app/domain/questionnaire/version.ts';
import { PUBLISHED_WORDINGS } from '#app/domain/questionnaire/wordings.ts';
import type { Fingerprint } from '../../scripts/questionnaire-fingerprint.ts';
import {
  askedDigestsOf,
  digestsOf,
  fingerprintOf,
  publishedFile,
  wordingFaults,
} from '../../scripts/questionnaire-fingerprint.ts';

const readPublished = (version: string): Fingerprint =>
  JSON.parse(readFileSync(publishedFile(version), 'utf8')) as Fingerprint;

describe('published questionnaires', () => {
  it('counts the current one among them', () => {
    expect(PUBLISHED_QUESTIONNAIRES).toContain(CURRENT_QUESTIONNAIRE);
  });

  it.each(PUBLISHED_QUESTIONNAIRES)('%s has not changed since', (version) => {
    const file = publishedFile(version);
    expect(existsSync(file), 'not published yet: npm run questionnaire:publish').toBe(true);
    const published: unknown = JSON.parse(readFileSync(file, 'utf8'));
    expect(JSON.parse(JSON.stringify(fingerprintOf(version)))).toEqual(published);
  });

  it('have a wording number for every item, which rises exactly with the words', () => {
    expect(PUBLISHED_WORDINGS.map(({ version }) => version)).toEqual(PUBLISHED_QUESTIONNAIRES);
    const published = PUBLISHED_QUESTIONNAIRES.map(readPublished);
    for (const { ids, wordings } of published) expect(Object.keys(wordings)).toEqual(ids['items']);
    const faults = published.slice(1).flatMap((later, index) => {
      const earlier = published[index];
      return earlier === undefined ? [] : wordingFaults(earlier, later);
    });
    expect(faults).toEqual([]);
  });

  it('are never overwritten', () => {
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
