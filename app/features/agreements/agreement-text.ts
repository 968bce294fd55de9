import type { Agreement } from '#app/domain/agreement/agreement.ts';
import { CURRENT_AGREEMENT } from '#app/domain/agreement/agreement.ts';
import type { AgreementPaper } from '#app/documents/docx/agreement-docx.ts';
import { listed } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { Operator } from '#app/platform/env.schema.ts';

/** How many paragraphs each clause of a text has. */
const CLAUSES: Readonly<Record<Agreement, Readonly<Record<string, number>>>> = {
  'data-processing': {
    ...{
      subject: 3,
      term: 1,
      data: 3,
      instructions: 3,
      confidentiality: 1,
      security: 3,
      others: 3,
      rights: 2,
    },
    ...{ breach: 1, assistance: 1, deletion: 3, proof: 2, general: 3 },
  },
  secrecy: { who: 2, what: 2, extent: 2, people: 3, others: 2, authorities: 1, inside: 1, term: 1 },
};

/** Between whom a text is agreed. */
export interface Parties {
  readonly organisation: string;
  readonly operator: Operator;
}

const onOneLine = (translator: Translator, lines: string): string =>
  listed(translator, lines.split(/\s*(?:\||\n)\s*/));

/** The words a text is filled in with. What the operator has not said stands there as such. */
function toWords(translator: Translator, { organisation, operator }: Parties) {
  const { t } = translator;
  const missing = t('agreements:missing');
  return {
    organisation,
    operator: operator.name ?? missing,
    address: operator.address === null ? missing : onOneLine(translator, operator.address),
    contact: operator.privacyContact ?? operator.email ?? missing,
    hosting: operator.hosting ?? missing,
  };
}

/** A text in force, filled in for an organisation: what the page shows, the document holds and the digest is made of. */
export function toAgreementText(
  translator: Translator,
  agreement: Agreement,
  parties: Parties,
): Omit<AgreementPaper, 'meta' | 'signing'> {
  const { t, locale } = translator;
  const words = toWords(translator, parties);
  const clauses = Object.entries(CLAUSES[agreement]).map(([clause, count], index) => ({
    title: t('agreements:clause', { number: index + 1, title: t(`agreements:${agreement}.${clause}.title`) }),
    paragraphs: Array.from({ length: count }, (_, place) =>
      t(`agreements:${agreement}.${clause}.text.${place + 1}`, words),
    ),
  }));
  return {
    locale,
    title: t(`agreements:${agreement}.title`),
    version: t('agreements:version', { version: CURRENT_AGREEMENT[agreement] }),
    notice: t('agreements:notice'),
    between: t(`agreements:${agreement}.between`, words),
    clauses,
  };
}
export type AgreementText = ReturnType<typeof toAgreementText>;

/** The same as one plain text, which is what is agreed to: a line for each paragraph. */
export const toPlainText = ({ title, version, notice, between, clauses }: AgreementText): string =>
  [
    ...[title, version, '', notice, '', between],
    ...clauses.flatMap((clause) => ['', clause.title, ...clause.paragraphs]),
    '',
  ].join('\n');
