import type { Translator } from '#app/i18n/translator.server.ts';
import { env } from '#app/platform/env.server.ts';
import type { FormContent, FormPageView, PageLink } from './form-page.view-model.ts';
import { toFormPage } from './form-page.view-model.ts';
import type { Parting } from './delete-account.server.ts';
import type { AccountPage } from './paths.ts';
import { accountPath, signOnPath } from './paths.ts';

interface NamedParting {
  readonly name: string;
  readonly parting: Parting;
}

export const linkTo = ({ t, locale }: Translator, page: AccountPage): PageLink => ({
  href: accountPath(locale, page),
  text: t(`account:links.${page}`),
});
export const linkHome = ({ t, locale }: Translator): PageLink => ({
  href: accountPath(locale),
  text: t('account:links.home'),
});

export const toSignUpView = (translator: Translator, content: FormContent): FormPageView =>
  toFormPage(translator, {
    ...{ page: 'signUp', fields: ['name', 'email', 'newPassword', 'organisation', 'kind'], content },
    links: [linkTo(translator, 'sign-in')],
    notes: [translator.t('account:signUp.owners')],
  });

export const toSignInView = (translator: Translator, content: FormContent, next: string | null) => ({
  ...toFormPage(translator, {
    ...{ page: 'signIn', fields: ['email', 'password'], content },
    hidden: next === null ? {} : { next },
    links: [
      linkTo(translator, 'forgotten'),
      linkTo(translator, env.signOn?.isOnly === true ? 'invitation' : 'sign-up'),
    ],
  }),
  signOn:
    env.signOn === null
      ? null
      : {
          button: toSignOnButton(translator, env.signOn.name, next),
          otherwise: translator.t(`account:signIn.${env.signOn.isOnly ? 'emergency' : 'otherwise'}`),
        },
});
export type SignInView = ReturnType<typeof toSignInView>;

/** The way to the identity provider. */
export const toSignOnButton = ({ t, locale }: Translator, name: string, next: string | null): PageLink => ({
  href: signOnPath(locale, next),
  text: t('account:signIn.by', { name }),
});

export const toSignInCodeView = (
  translator: Translator,
  content: FormContent,
  next: string | null,
): FormPageView =>
  toFormPage(translator, {
    ...{ page: 'signInCode', fields: ['secondFactor'], content },
    hidden: next === null ? {} : { next },
    links: [linkTo(translator, 'sign-in')],
  });

export const toVerifyView = (translator: Translator, content: FormContent): FormPageView =>
  toFormPage(translator, {
    ...{ page: 'verify', fields: ['code', 'password'], content },
    notes: [translator.t('account:verify.again')],
    links: [linkTo(translator, 'sign-in')],
  });

export const toForgottenView = (translator: Translator, content: FormContent): FormPageView =>
  toFormPage(translator, {
    ...{ page: 'forgotten', fields: ['email'], content },
    links: [linkTo(translator, 'new-password'), linkTo(translator, 'sign-in')],
  });

export const toNewPasswordView = (translator: Translator, content: FormContent): FormPageView =>
  toFormPage(translator, {
    ...{ page: 'newPassword', fields: ['code', 'newPassword'], content },
    links: [linkTo(translator, 'forgotten')],
  });

export const toPasswordView = (translator: Translator, content: FormContent): FormPageView =>
  toFormPage(translator, {
    ...{ page: 'password', fields: ['password', 'newPassword'], content },
    links: [linkTo(translator, 'settings')],
  });

export const toEmailView = (translator: Translator, content: FormContent, current: string): FormPageView =>
  toFormPage(translator, {
    ...{ page: 'email', fields: ['newEmail', 'password'], content },
    notes: [translator.t('account:email.current', { email: current })],
    links: [linkTo(translator, 'settings')],
  });

export const toNewEmailView = (translator: Translator, content: FormContent): FormPageView =>
  toFormPage(translator, {
    ...{ page: 'newEmail', fields: ['code'], content },
    links: [linkTo(translator, 'email'), linkTo(translator, 'settings')],
  });

const PARTING_KEYS = { 'handed-over': 'handedOver', erased: 'erased', blocked: 'blocked' } as const;

/** Says what goes and what is handed over before somebody deletes the account. */
export const toDeleteView = (
  translator: Translator,
  content: FormContent,
  {
    hasSecondFactor,
    partings,
  }: { readonly hasSecondFactor: boolean; readonly partings: readonly NamedParting[] },
): FormPageView =>
  toFormPage(translator, {
    ...{ page: 'delete', fields: hasSecondFactor ? ['password', 'secondFactor'] : ['password'], content },
    notes: [
      translator.t('account:delete.goes'),
      ...partings.map(({ name, parting }) =>
        translator.t(`account:delete.${PARTING_KEYS[parting]}`, { name }),
      ),
      translator.t('account:delete.assessments'),
    ],
    links: [linkHome(translator)],
  });

/** The pages on which somebody changes something of the own account. */
const OWN_PAGES = [
  'settings',
  'password',
  'email',
  'second-factor',
  'sign-on-links',
  'sessions',
  'delete',
] as const;
export const toOwnLinks = (translator: Translator): readonly PageLink[] =>
  OWN_PAGES.filter((page) => page !== 'sign-on-links' || env.signOn !== null).map((page) =>
    linkTo(translator, page),
  );
