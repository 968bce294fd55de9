import { MAX_CLIENT_NAME, MAX_CLIENT_NOTE } from '#app/domain/client/client.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { ClientFault, ClientFields } from './client-form.ts';
import type { NotedField } from './client-words.ts';
import { optionsOf } from './client-words.ts';

interface ClientFormSource {
  readonly kind: 'new' | 'change';
  readonly fields: ClientFields;
  readonly faults: readonly ClientFault[];
  /** Nothing could be kept just now. */
  readonly isRefused: boolean;
  /** Whether who asks decides who sees the client. */
  readonly canShare: boolean;
  readonly cancelHref: string;
  /** Of a new client: sent twice, the form adds one. */
  readonly once?: string;
}

const MOST = { name: MAX_CLIENT_NAME, note: MAX_CLIENT_NOTE, email: 0 } as const;

/** The form for what is noted of a client. */
export function toClientFormView(translator: Translator, source: ClientFormSource) {
  const { t } = translator;
  const { kind, faults, fields } = source;
  const title = t(`consulting:form.${kind}.title`);
  const errors = faults.map(({ field, code }) => ({
    field,
    text: t(`consulting:form.faults.${code}`, { most: MOST[field] }),
  }));
  const select = (name: NotedField) => ({
    name,
    label: t(`consulting:fields.${name}`),
    options: optionsOf(translator, name),
    selected: fields[name],
  });
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.text ?? null;
  return {
    documentTitle: pageTitle(translator, title, errors.length > 0),
    title,
    intro: t('consulting:form.intro'),
    errorTitle: t('common:form.errorTitle'),
    errors,
    refusal: source.isRefused ? t('consulting:form.refused') : null,
    name: { label: t('consulting:fields.name'), value: fields.name, error: errorOf('name') },
    selects: [select('sector'), select('sizeClass'), select('country')],
    region: select('region'),
    unnoted: t('consulting:form.unnoted'),
    email: {
      label: t('consulting:fields.email'),
      hint: t('consulting:form.emailHint'),
      value: fields.email,
      error: errorOf('email'),
    },
    note: {
      label: t('consulting:fields.note'),
      hint: t('consulting:form.noteHint'),
      value: fields.note,
      error: errorOf('note'),
    },
    sharing: source.canShare
      ? {
          label: t('consulting:form.share'),
          hint: t('consulting:form.shareHint'),
          isShared: fields.isShared,
        }
      : null,
    once: source.once ?? null,
    submit: t(`consulting:form.${kind}.submit`),
    cancel: { href: source.cancelHref, text: t('consulting:form.cancel') },
  };
}
export type ClientFormView = ReturnType<typeof toClientFormView>;
