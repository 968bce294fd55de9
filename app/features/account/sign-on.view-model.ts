import type { Translator } from '#app/i18n/translator.server.ts';
import type { ListedSignOn } from '#app/persistence/sign-on-repository.ts';
import { env } from '#app/platform/env.server.ts';
import { linkHome, linkTo } from './account-views.ts';
import type { FormContent } from './form-page.view-model.ts';
import { toForm, toFrame } from './form-page.view-model.ts';
import { accountPath } from './paths.ts';
import type { SignOnFault } from './sign-on-fault.ts';

/** Why nobody got in, and what to do about it. */
export function toSignOnFailedView(translator: Translator, fault: SignOnFault) {
  const { t } = translator;
  const name = env.signOn?.name ?? '';
  return {
    ...toFrame(translator, 'signOnFailed', {}),
    text: t(`account:signOnFaults.${fault}`, { name }),
    links: [linkTo(translator, 'sign-in')],
  };
}
export type SignOnFailedView = ReturnType<typeof toSignOnFailedView>;

interface LinksSource {
  readonly signOns: readonly ListedSignOn[];
  /** Whether somebody is back from the provider and has to confirm it. */
  readonly isPending: boolean;
  readonly content: FormContent;
}

/** The ways in of the own account by an identity provider, to be added and removed. */
export function toSignOnLinksView(translator: Translator, { signOns, isPending, content }: LinksSource) {
  const { t, format, locale } = translator;
  const settings = env.signOn;
  const name = settings?.name ?? '';
  const isLinked = signOns.some(({ issuer }) => issuer === settings?.issuer);
  return {
    ...toFrame(translator, 'signOnLinks', content),
    signOns: signOns.map(({ id, issuer, linkedAt }) => ({
      id,
      name: issuer === settings?.issuer ? name : new URL(issuer).host,
      since: t('account:signOnLink.since', { date: format.date(linkedAt.toISOString().slice(0, 10)) }),
    })),
    none: signOns.length === 0 ? t('account:signOnLink.none') : null,
    remove: t('account:signOnLink.remove'),
    confirmation: isPending
      ? {
          title: t('account:signOnLink.confirmTitle'),
          text: t('account:signOnLink.confirm', { name }),
          form: toForm(translator, {
            ...{ page: 'signOnLink', fields: ['password'], content },
            hidden: { intent: 'link' },
          }),
        }
      : null,
    add:
      settings === null || isLinked || isPending
        ? null
        : {
            href: `${accountPath(locale, 'sign-on')}?for=link`,
            text: t('account:signOnLink.add', { name }),
          },
    password: t('account:signOnLink.password'),
    links: [linkTo(translator, 'forgotten'), linkHome(translator)],
  };
}
export type SignOnLinksView = ReturnType<typeof toSignOnLinksView>;
