import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CURRENT_QUESTIONNAIRE, PUBLISHED_QUESTIONNAIRES } from '#app/domain/questionnaire/version.ts';
import { digestsOf, fingerprintOf, publishedFile } from '../../scripts/questionnaire-fingerprint.ts';

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
});
