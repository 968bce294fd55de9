import { toRulePath } from './address.ts';

/** Under a code everything is private: the path itself is the secret. */
const UNDER_A_CODE = /^\/(?:[^/]+\/a|api\/v1\/assessments)\/[^/]+/;
/** Where a reader checks a report, or a firm takes what is handed over or ends reminders: the query may carry the code, or the path. */
const TYPED_CODES = /^\/[^/]+\/(?:verify|hand-over|no-reminders)(?:\/|$)/;
/**
 * Where a reader opens a shared report, a room looks on at a workshop, somebody gives a voice, a firm reports on its steps, a
 * calendar fetches what is due, weekly letters are ended, or a firm comes by the code of a letter: the path itself is the secret.
 */
const SHARED = /^\/[^/]+\/[rpvcfli]\/[^/]+/;
/** Where somebody gives the own voice, a firm reports on its steps or comes by the code of a letter, or weekly letters are ended. */
const CHANGED_BY_TOKEN = /^\/[^/]+\/[vcli]\/[^/]+/;
/** Where reminders are ended: the button of a mail program (RFC 8058) comes from no page, and shows the code of its letter. */
const ENDS_REMINDERS = /^\/[^/]+\/no-reminders(?:\.data)?$/;
/** Where people sign in, and what they see then. */
const OF_ACCOUNTS = /^\/[^/]+\/account(?:\/|$)/;
/** Where the browser asks for routes: the links of a page stand in the query, codes and all. */
export const MANIFEST = '/__manifest';

/** All of these take a path in any spelling that the guard of addresses leaves. */
export const isUnderCode = (path: string): boolean => UNDER_A_CODE.test(toRulePath(path));

/** Whether who knows the path may change what lies there. */
export const isChangedByPath = (path: string): boolean =>
  isUnderCode(path) || [CHANGED_BY_TOKEN, ENDS_REMINDERS].some((rule) => rule.test(toRulePath(path)));

export const isShared = (path: string): boolean => SHARED.test(toRulePath(path));

export const isOfAccount = (path: string): boolean => OF_ACCOUNTS.test(toRulePath(path));

/** Where an organisation sends its logo, or an adviser a table of clients, or a chamber its list. */
const OF_FILES =
  /^\/[^/]+\/account\/(?:organisations\/[^/]+\/report|organisations\/[^/]+\/campaigns\/[^/]+\/members\/import|clients\/import)(?:\.data)?$/;

export const takesFiles = (path: string): boolean => OF_FILES.test(toRulePath(path));

/** Kept nowhere on the way, named to nobody, found by no search. */
export function isPrivate(path: string): boolean {
  const rulePath = toRulePath(path);
  if (isUnderCode(rulePath) || isShared(rulePath) || isOfAccount(rulePath)) return true;
  return TYPED_CODES.test(rulePath) || rulePath === MANIFEST;
}

export const isApi = (path: string): boolean => /^\/api\/v1(?:\/|$)/.test(toRulePath(path));
