import { describe, expect, it } from 'vitest';
import { accessToInstallation } from '#app/domain/access/installation-access.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import type { MailWay } from '#app/platform/mail/mail-way.server.ts';
import type { MailPageSource } from './mail-page.view-model.ts';
import { toMailLink, toMailView } from './mail-page.view-model.ts';
import type { MailStep, MailTrial } from './mail-trial.server.ts';

const GERMAN = translatorFor('de');
const SERVER: MailWay = {
  via: 'smtp',
  server: 'mail.k.example:587',
  ...{ encryptedFromTheStart: false, signsIn: true, from: 'ki@k.example' },
};
const FOLDER: MailWay = { via: 'outbox', folder: '/srv/ki/outbox', from: 'ki@k.example' };
const NOTHING = { waiting: 0, sending: 0, sent: 0, failed: {} };
const source = (more: Partial<MailPageSource> = {}): MailPageSource => ({
  ...{ way: SERVER, outbox: [], reminders: NOTHING, to: 'eva@k.example', backHref: '/de/account' },
  ...more,
});
const letters = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    file: `${String(index).padStart(2, '0')}.eml`,
    bytes: 700,
  }));

const failedAt = (step: MailStep): MailTrial => ({
  to: 'eva@k.example',
  steps: [{ step, state: 'failed' }],
  fault: { step, responseCode: null, answer: 'ECONNREFUSED' },
});

describe('the page of the mail', () => {
  it.each(LOCALES)('says of each step in %s what to do where it fails', (locale) => {
    const steps = ['name', 'connection', 'encryption', 'sign-in', 'accepted', 'written'] as const;
    const told = steps.map(
      (step) => toMailView(translatorFor(locale), source({ trial: failedAt(step) })).trial?.todo,
    );
    expect(new Set(told).size).toBe(steps.length);
  });

  it('says that a letter left, which step had no encryption, and that this is worth a look', () => {
    const steps = [
      { step: 'encryption', state: 'without' },
      { step: 'sign-in', state: 'without' },
      { step: 'accepted', state: 'done' },
    ] as const;
    const { trial } = toMailView(GERMAN, source({ trial: { to: 'eva@k.example', steps, fault: null } }));
    expect(trial).toMatchObject({ tone: 'success', answer: null });
    expect(trial?.title).toContain('eva@k.example');
    // Nobody need be warned of a server that asks nobody to sign in.
    expect(trial?.steps.map(({ tone }) => tone)).toEqual(['warning', null, 'success']);
    expect(trial?.steps.map(({ note }) => note !== null)).toEqual([true, true, false]);
  });

  it('does not say that a letter was sent which lies in the folder', () => {
    const steps = [{ step: 'written', state: 'done' }] as const;
    const { trial, way } = toMailView(
      GERMAN,
      source({ way: FOLDER, trial: { to: 'eva@k.example', steps, fault: null } }),
    );
    expect(trial).toMatchObject({ tone: 'warning', todo: expect.stringContaining('noch nicht') });
    expect(way.notice).not.toBeNull();
    expect(way.facts.map(({ value }) => value)).toContain('/srv/ki/outbox');
  });

  it('shows the latest letters of the folder first, and nothing of an empty one beside a mail server', () => {
    const { outbox } = toMailView(GERMAN, source({ way: FOLDER, outbox: letters(12) }));
    expect(outbox?.letters).toHaveLength(10);
    expect(outbox?.letters[0]?.file).toBe('11.eml');
    expect(outbox?.more).toContain('10');
    expect(toMailView(GERMAN, source()).outbox).toBeNull();
    expect(toMailView(GERMAN, source({ way: FOLDER })).outbox?.more).toBeNull();
    expect(toMailView(GERMAN, source({ outbox: letters(1) })).outbox?.letters).toHaveLength(1);
  });

  it('counts what came back by its reason, and says where nothing did', () => {
    const reminders = { waiting: 2, sending: 1, sent: 40, failed: { 'mailbox-full': 3 } };
    const { facts, none } = toMailView(GERMAN, source({ reminders })).reminders;
    expect(facts.map(({ value }) => value)).toEqual(['3', '40', '3']);
    expect(none).toBeNull();
    expect(toMailView(GERMAN, source()).reminders.none).not.toBeNull();
  });

  it('is linked for nobody but the operator', () => {
    const actor = { kind: 'member', account: 'me', memberships: [] } as const;
    expect(toMailLink(GERMAN, accessToInstallation(actor, 'me'))?.href).toBe('/de/account/mail');
    expect(toMailLink(GERMAN, accessToInstallation(actor, null))).toBeNull();
  });
});
