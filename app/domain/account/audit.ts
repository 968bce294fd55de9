/** What is noted of accounts and organisations. Never an address, a name, or anything of a client but its id. */
export const AUDIT_KINDS = [
  ...([
    'signed-up',
    'address-given-again',
    'verified',
    'signed-in',
    'second-factor-refused',
    'recovery-code-used',
  ] as const),
  ...(['password-changed', 'password-reset', 'email-changed', 'sessions-ended', 'account-deleted'] as const),
  ...(['second-factor-on', 'second-factor-off', 'recovery-codes-made'] as const),
  ...(['signed-in-by-provider', 'sign-on-linked', 'sign-on-removed', 'emergency-sign-in'] as const),
  ...(['emergency-marked', 'emergency-unmarked'] as const),
  ...(['invited', 'invitation-withdrawn', 'joined'] as const),
  ...(['token-made', 'token-revoked'] as const),
  ...(['client-taken-over', 'client-erased', 'clients-exported', 'clients-imported'] as const),
  ...(['reminders-sent', 'reminders-ended'] as const),
  ...(['role-changed', 'member-removed', 'left'] as const),
  ...(['workshop-begun', 'workshop-closed', 'workshop-cut-off'] as const),
  ...(['folder-closed', 'folder-reopened', 'folder-exported'] as const),
  ...(['voices-opened', 'voices-ended', 'voices-shown', 'voices-hidden'] as const),
  ...(['hand-over-made', 'hand-over-withdrawn', 'hand-over-taken', 'consultant-cut-off'] as const),
  ...(['accompaniment-begun', 'accompaniment-ended', 'calendar-made', 'calendar-ended'] as const),
  ...(['file-copy-kept', 'file-copy-downloaded', 'file-copy-deleted', 'file-copy-objected'] as const),
  ...(['agreement-accepted'] as const),
  ...(['campaign-made', 'campaign-changed', 'campaign-closed', 'wave-added'] as const),
  ...(['release-computed', 'release-accepted', 'release-opened', 'release-withdrawn'] as const),
  ...(['firm-list-imported', 'firm-list-erased', 'firm-list-ended', 'firm-unlisted'] as const),
  ...(['mailing-opened', 'letters-made', 'paper-entered'] as const),
  ...(['mail-tried'] as const),
] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

const DAY_MS = 24 * 60 * 60 * 1000;
/** For how long it can be looked up who did what. */
export const AUDIT_KEPT_MS = 365 * DAY_MS;
