/**
 * What an organisation that advises agrees on with whoever runs this installation: that data of its clients are processed
 * for it (Art. 28 GDPR), and that they are kept secret (section 203 (4) of the German criminal code).
 */
export const AGREEMENTS = ['data-processing', 'secrecy'] as const;
export type Agreement = (typeof AGREEMENTS)[number];

/** The version of each text in force: a text that changes gets another one, and is agreed on anew. */
export const CURRENT_AGREEMENT: Readonly<Record<Agreement, string>> = {
  'data-processing': '2026-1',
  secrecy: '2026-1',
};

/** Where an organisation stands with a text: never asked, agreed to an older one, or to the one in force. */
export type AgreementState = 'open' | 'older' | 'accepted';

/** Where an organisation stands that has agreed to these versions. */
export function agreementState(agreement: Agreement, accepted: readonly string[]): AgreementState {
  if (accepted.length === 0) return 'open';
  return accepted.includes(CURRENT_AGREEMENT[agreement]) ? 'accepted' : 'older';
}
