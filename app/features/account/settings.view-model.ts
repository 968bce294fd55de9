import { LOCALE_NAMES, LOCALES } from '#app/i18n/locales.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { ListedSession } from '#app/persistence/session-repository.ts';
import { toQrPath } from '#app/report-model/qr-path.server.ts';
import { linkHome, linkTo } from './account-views.ts';
import type { FormContent } from './form-page.view-model.ts';
import { toForm, toFrame } from './form-page.view-model.ts';
import type { SecondFactorState } from './second-factor.server.ts';

export function toSettingsView(translator: Translator, content: FormContent) {
  const { t } = translator;
  return {
    ...toFrame(translator, 'settings', content),
    form: toForm(translator, { page: 'settings', fields: ['name'], content }),
    language: {
      label: t('account:settings.language'),
      hint: t('account:settings.languageHint'),
      options: LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] })),
      selected: content.values?.locale ?? translator.locale,
    },
    links: [linkTo(translator, 'password'), linkTo(translator, 'email'), linkHome(translator)],
  };
}
export type SettingsView = ReturnType<typeof toSettingsView>;

/** Where somebody is signed in. */
export function toSessionsView(
  translator: Translator,
  { sessions, own }: { readonly sessions: readonly ListedSession[]; readonly own: string },
  content: FormContent,
) {
  const { t, format } = translator;
  return {
    ...toFrame(translator, 'sessions', content),
    sessions: sessions.map(({ id, device, createdAt }) => ({
      id,
      device: device === '' ? t('account:sessions.unknown') : device,
      since: t('account:sessions.since', { date: format.date(createdAt.toISOString().slice(0, 10)) }),
      own: id === own ? t('account:sessions.own') : null,
    })),
    end: t('account:sessions.end'),
    others: sessions.length > 1 ? t('account:sessions.others') : null,
    links: [linkHome(translator)],
  };
}
export type SessionsView = ReturnType<typeof toSessionsView>;

interface FactorSource {
  readonly factor: SecondFactorState;
  /** Shown once, right after they were made. */
  readonly recoveryCodes: readonly string[];
  readonly content: FormContent;
}

/** The second factor: begun, confirmed, ended. */
export function toSecondFactorView(translator: Translator, { factor, recoveryCodes, content }: FactorSource) {
  const { t } = translator;
  const form = (page: string, fields: readonly ('password' | 'secondFactor')[], intent: string) =>
    toForm(translator, { page, fields, content, hidden: { intent } });
  return {
    ...toFrame(translator, 'secondFactorPage', content),
    status: t(`account:factor.${factor.kind}`),
    setUp: factor.kind === 'begun' ? toSetUp(translator, factor) : null,
    recovery:
      recoveryCodes.length === 0
        ? null
        : {
            title: t('account:factor.recoveryTitle'),
            text: t('account:factor.recovery'),
            codes: recoveryCodes,
          },
    form: {
      off: () => form('factorBegin', ['password'], 'begin'),
      begun: () => form('factorConfirm', ['secondFactor'], 'confirm'),
      on: () => form('factorPassword', ['password'], ''),
    }[factor.kind](),
    buttons:
      factor.kind === 'on'
        ? [
            { value: 'codes', text: t('account:factor.newCodes') },
            { value: 'end', text: t('account:factor.end') },
          ]
        : [],
    links: [linkHome(translator)],
  };
}
export type SecondFactorView = ReturnType<typeof toSecondFactorView>;

function toSetUp(
  { t }: Translator,
  { secret, address }: { readonly secret: string; readonly address: string },
) {
  return {
    steps: t('account:factor.steps'),
    qr: { ...toQrPath(address), label: t('account:factor.qr') },
    secretLabel: t('account:factor.secret'),
    secret: (secret.match(/.{1,4}/g) ?? []).join(' '),
  };
}
