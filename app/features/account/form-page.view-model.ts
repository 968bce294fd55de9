import { TOKEN_SCOPES } from '#app/domain/access/token-scopes.ts';
import type { Problem } from '#app/domain/shared/problem.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import type { Translator } from '#app/i18n/translator.server.ts';

export type FieldName =
  | ('name' | 'organisation' | 'email' | 'newEmail' | 'inviteEmail' | 'tokenName')
  | ('password' | 'newPassword' | 'code' | 'secondFactor');

interface FieldLook {
  readonly type: 'text' | 'email' | 'password';
  readonly autoComplete: string;
  readonly look?: 'code';
}

/** The fields of all forms of accounts, and how a browser is to treat each. */
const FIELDS: Readonly<Record<FieldName, FieldLook>> = {
  name: { type: 'text', autoComplete: 'name' },
  organisation: { type: 'text', autoComplete: 'organization' },
  email: { type: 'email', autoComplete: 'username' },
  newEmail: { type: 'email', autoComplete: 'email' },
  inviteEmail: { type: 'email', autoComplete: 'off' },
  tokenName: { type: 'text', autoComplete: 'off' },
  password: { type: 'password', autoComplete: 'current-password' },
  newPassword: { type: 'password', autoComplete: 'new-password' },
  code: { type: 'text', autoComplete: 'off', look: 'code' },
  secondFactor: { type: 'text', autoComplete: 'one-time-code', look: 'code' },
};

/** For how many days a token is good. */
export const TOKEN_TERMS = ['90', '365', 'unlimited'] as const;
/** Questions with a few answers: radios, or boxes where several may be taken. */
const CHOICES = {
  ...{ kind: ['consultancy', 'chamber'], role: ['member', 'analyst', 'owner'] },
  ...{ scope: TOKEN_SCOPES, term: TOKEN_TERMS },
} as const;
export type ChoiceName = keyof typeof CHOICES;
const MULTIPLE: readonly ChoiceName[] = ['scope'];

export type FaultCode =
  | ('name-missing' | 'name-long' | 'organisation-missing' | 'kind-missing' | 'role-missing')
  | ('email-missing' | 'email-wrong' | 'email-own' | 'email-member' | 'refused' | 'password-wrong')
  | 'refused-only'
  | ('password-short' | 'password-long' | 'password-email' | 'password-common')
  | 'owner-needed'
  | ('token-name-missing' | 'scope-missing' | 'term-missing' | 'tokens-full')
  | ('code-wrong' | 'code-or-password' | 'second-factor-wrong' | 'full' | 'other-address');

export type Values = Readonly<Partial<Record<FieldName | ChoiceName | 'locale', string>>>;
export type Faults = Readonly<Partial<Record<FieldName | ChoiceName, FaultCode>>>;

/** What was just done, as the page says it at the top. */
const STATES = [
  ...(['sent', 'unsent', 'asked', 'reset', 'out', 'saved', 'password', 'email', 'ended'] as const),
  ...([
    'invited',
    'withdrawn',
    'role',
    'removed',
    'joined',
    'left',
    'last-owner',
    'off',
    'token-ended',
    'deleted',
  ] as const),
  ...(['sign-on-linked', 'sign-on-stale', 'sign-on-taken', 'sign-on-removed', 'only-way'] as const),
] as const;
export type State = (typeof STATES)[number];
const WARNINGS: readonly State[] = ['unsent', 'last-owner', 'sign-on-stale', 'sign-on-taken', 'only-way'];
export const readState = (value: unknown): State | null => STATES.find((state) => state === value) ?? null;

/** What is behind a page once it is sent or shown again. */
export interface FormContent {
  readonly values?: Values;
  readonly faults?: Faults;
  /** Why nothing was taken for now. */
  readonly problem?: Problem | null;
  readonly state?: State | null;
  readonly hasFaults?: boolean;
}

interface FormSource {
  /** Names the words of the form. */
  readonly page: string;
  readonly fields: readonly (FieldName | ChoiceName)[];
  readonly content: FormContent;
  readonly hidden?: Readonly<Record<string, string>>;
}

/** One form: its fields with words, values and faults. A password is never sent back. */
export function toForm({ t, has }: Translator, { page, fields, content, hidden = {} }: FormSource) {
  const { values = {}, faults = {} } = content;
  const errorOf = (name: FieldName | ChoiceName): string | null =>
    faults[name] === undefined ? null : t(`account:faults.${faults[name]}`);
  return {
    hidden: Object.entries(hidden).map(([name, value]) => ({ name, value })),
    fields: fields.map((name) => {
      const words = { name, label: t(`account:fields.${name}.label`), error: errorOf(name) };
      const hint = has(`account:fields.${name}.hint`) ? t(`account:fields.${name}.hint`) : null;
      const value = values[name] ?? '';
      if (!isField(name)) {
        const choices = CHOICES[name].map((one) => ({
          value: one,
          label: t(`account:${name}s.${toKey(one)}.label`),
          hint: t(`account:${name}s.${toKey(one)}.hint`),
        }));
        const isMultiple = MULTIPLE.includes(name);
        return {
          ...words,
          hint,
          control: 'choice' as const,
          choices,
          isMultiple,
          selected: value.split(' '),
        };
      }
      const { type, autoComplete, look = null } = FIELDS[name];
      return {
        ...words,
        hint,
        control: 'text' as const,
        type,
        autoComplete,
        look,
        value: type === 'password' ? '' : value,
      };
    }),
    submit: t(`account:${page}.submit`),
  };
}
export type FormView = ReturnType<typeof toForm>;
/** A colon means something in the keys of words. */
export const toKey = (value: string): string => value.replace(':', '-');
const isField = (name: FieldName | ChoiceName): name is FieldName => name in FIELDS;

/** Why nothing was taken for now, in words, or null. */
function toRefusal({ t }: Translator, problem: Problem | null | undefined): string | null {
  if (!problem) return null;
  const minutes = Math.ceil((problem.retryAfterSeconds ?? 0) / 60);
  return problem.code === 'rate-limited'
    ? t('account:refusals.limited', { minutes })
    : t('account:refusals.busy');
}

export interface PageLink {
  readonly href: string;
  readonly text: string;
}

/** The frame every page of accounts has: title, what was done, what is wrong. */
export function toFrame(translator: Translator, page: string, content: FormContent) {
  const { t, has } = translator;
  const { faults = {}, problem, state = null, hasFaults = false } = content;
  const title = t(`account:${page}.title`);
  const errors = Object.entries(faults).map(([field, code]) => ({
    field,
    text: t(`account:faults.${code}`),
  }));
  return {
    documentTitle: pageTitle(translator, title, hasFaults || errors.length > 0),
    title,
    intro: has(`account:${page}.intro`) ? t(`account:${page}.intro`) : null,
    state: state && { text: t(`account:states.${state}`), isWarning: WARNINGS.includes(state) },
    refusal: toRefusal(translator, problem),
    errorTitle: t('common:form.errorTitle'),
    errors,
  };
}
export type FrameView = ReturnType<typeof toFrame>;

interface FormPageSource extends FormSource {
  readonly links?: readonly PageLink[];
  readonly notes?: readonly string[];
}

/** A page that is one form. */
export function toFormPage(translator: Translator, { links = [], notes = [], ...source }: FormPageSource) {
  const frame = toFrame(translator, source.page, source.content);
  return { ...frame, form: toForm(translator, source), notes, links };
}
export type FormPageView = ReturnType<typeof toFormPage>;
