import type { Assessment } from '#app/domain/assessment/assessment.ts';
import { groupCode } from '#app/domain/assessment/resume-code.ts';
import { toQrPath } from '#app/report-model/qr-path.server.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { toMailDraft } from '#app/platform/mail-draft.ts';

interface CodeSource {
  readonly code: string;
  /** The full address behind the QR code. */
  readonly address: string;
  /** After how many days it goes if nothing is ever entered; null where something is, or it stays for ever. */
  readonly goesAfterDays: number | null;
}

export type CodeCardView = ReturnType<typeof toCodeCard>;

/** The code in finished words, with every way to keep it. */
export function toCodeCard({ t }: Translator, { code, address, goesAfterDays }: CodeSource) {
  const groups = groupCode(code).split('-');
  const body = [t('assess:code.mailBody', { code: groups.join(' '), address })];
  return {
    title: t('assess:code.title'),
    text: t('assess:code.text'),
    warning: t('assess:code.warning'),
    unused: goesAfterDays === null ? null : t('assess:code.unused', { days: goesAfterDays }),
    groups,
    address,
    qr: { ...toQrPath(address), label: t('assess:code.qr') },
    qrHint: t('assess:code.qrHint'),
    print: t('assess:code.print'),
    copy: t('assess:code.copy'),
    copied: t('assess:code.copied'),
    notCopied: t('assess:code.notCopied'),
    mail: {
      text: t('assess:code.mail'),
      href: toMailDraft({ subject: t('assess:code.mailSubject'), body }),
    },
  };
}

/** What was never answered is erased after some days, of which 0 is never. */
export function goesAfter(
  { profile, answers }: Pick<Assessment, 'profile' | 'answers'>,
  days: number,
): number | null {
  const isUntouched = Object.keys(profile).length === 0 && Object.keys(answers).length === 0;
  return isUntouched && days > 0 ? days : null;
}
