import type { OrganisationAccess } from '#app/domain/access/access.ts';
import { listed } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { ListedToken } from '#app/persistence/api-token-repository.ts';
import type { FormContent } from './form-page.view-model.ts';
import { toForm, toFrame, toKey } from './form-page.view-model.ts';
import { organisationPath } from './paths.ts';

interface TokenSource {
  readonly access: OrganisationAccess;
  readonly tokens: readonly ListedToken[];
  /** The one just made: shown once. */
  readonly made: string | null;
  readonly content: FormContent;
}

/** The tokens somebody sees in an organisation, and the form for another one. */
export function toTokenView(translator: Translator, { access, tokens, made, content }: TokenSource) {
  const { t, locale } = translator;
  return {
    ...toFrame(translator, 'tokens', content),
    made:
      made === null ? null : { title: t('account:token.made'), text: t('account:token.once'), token: made },
    listTitle: t('account:token.list', { count: tokens.length }),
    tokens: tokens.map((token) => toListed(translator, token)),
    end: t('account:token.end'),
    newTitle: t('account:token.new'),
    form: toForm(translator, {
      ...{ page: 'makeToken', fields: ['tokenName', 'scope', 'term'], content },
      hidden: { intent: 'make' },
    }),
    links: [
      { href: organisationPath(locale, access.organisation), text: t('account:token.back') },
      { href: '/api', text: t('account:token.calls') },
    ],
  };
}
export type TokenView = ReturnType<typeof toTokenView>;

function toListed(translator: Translator, token: ListedToken) {
  const { t, format } = translator;
  const { id, name, scopes, createdAt, lastUsedAt, expiresAt, maker } = token;
  const day = (at: Date): string => format.date(at.toISOString().slice(0, 10));
  return {
    ...{ id, name },
    scopes: listed(
      translator,
      scopes.map((scope) => t(`account:scopes.${toKey(scope)}.label`)),
    ),
    made: t('account:token.since', { date: day(createdAt), name: maker.name }),
    used:
      lastUsedAt === null ? t('account:token.unused') : t('account:token.used', { date: day(lastUsedAt) }),
    until:
      expiresAt === null ? t('account:token.unlimited') : t('account:token.until', { date: day(expiresAt) }),
  };
}
