import type { Assessment } from '#app/domain/assessment/assessment.ts';
import { groupCode } from '#app/domain/assessment/resume-code.ts';
import { toQrPath } from '#app/report-model/qr-path.server.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import type { AssessmentPaths } from './paths.ts';

interface HomeSource {
  readonly paths: AssessmentPaths;
  readonly code: string;
  /** The full address behind the QR code. */
  readonly address: string;
  /** After how many days it goes if nothing is ever entered; null where something is, or it stays for ever. */
  readonly goesAfterDays: number | null;
}

export type HomeView = ReturnType<typeof toHomeView>;

/** The words of the overview and of the code, which is all that leads back here. */
export function toHomeView(translator: Translator, { paths, code, address, goesAfterDays }: HomeSource) {
  const { t } = translator;
  const title = t('assess:home.title');
  return {
    documentTitle: pageTitle(translator, title),
    title,
    intro: t('assess:home.intro'),
    address,
    qr: toQrPath(address),
    code: {
      title: t('assess:code.title'),
      text: t('assess:code.text'),
      warning: t('assess:code.warning'),
      unused: goesAfterDays === null ? null : t('assess:code.unused', { days: goesAfterDays }),
      groups: groupCode(code).split('-'),
      qrLabel: t('assess:code.qr'),
      qrHint: t('assess:code.qrHint'),
      keep: t('assess:code.keep'),
      print: t('assess:code.print'),
      copy: t('assess:code.copy'),
      copied: t('assess:code.copied'),
      notCopied: t('assess:code.notCopied'),
    },
    erase: { href: paths.erase, text: t('assess:erase.link') },
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
