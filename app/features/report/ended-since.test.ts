import { describe, expect, it } from 'vitest';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { JOINERY } from '#tests/factories/firms.ts';
import { evaluateSample } from '#tests/factories/report-models.ts';
import { toEndedNotice } from './ended-since.ts';

describe('a stored ledger read later', () => {
  const noticeOn = (today: string) => toEndedNotice(evaluateSample(JOINERY), today, translatorFor('de'));

  it('says nothing as long as every route is open', () => {
    expect(noticeOn('2026-12-31')).toBeNull();
  });

  it('names what has ended since, by the clock', () => {
    expect(noticeOn('2027-01-01')).toContain('Mittelstand-Digital Zentren');
    expect(noticeOn('2027-01-01')).not.toContain('Digitalbonus');
    expect(noticeOn('2028-01-01')).toContain('Digitalbonus Bayern');
  });
});
