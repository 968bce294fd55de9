import { LEAST_CONTRAST } from '#app/domain/own-report/accent-colour.ts';
import type { Letterhead } from '#app/domain/own-report/letterhead.ts';
import { MAX_CONTACT, MAX_CONTACT_LINES } from '#app/domain/own-report/letterhead.ts';
import { MAX_OPENING, MAX_PARAGRAPHS } from '#app/domain/own-report/own-report.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { LetterheadFault, TypedLetterhead } from './letterhead-form.ts';

/** A colour that can be read, as it is typed. */
const EXAMPLE = '#0c5a72';

interface LetterheadSource {
  readonly letterhead: Letterhead;
  /** What was typed into a form that comes back. */
  readonly typed: TypedLetterhead | null;
  readonly faults: readonly LetterheadFault[];
  readonly isSaved: boolean;
  /** Why it could not be taken for now. */
  readonly refusal: string | null;
  readonly backHref: string;
}

function faultText({ t, format }: Translator, fault: LetterheadFault): string {
  switch (fault.code) {
    case 'accent-wrong':
      return t('own-report:faults.accent-wrong', { example: EXAMPLE });
    case 'accent-pale':
      return t('own-report:faults.accent-pale', {
        contrast: format.number(fault.contrast),
        least: format.number(LEAST_CONTRAST),
      });
    case 'contact-long':
      return t('own-report:faults.contact-long', { most: MAX_CONTACT, lines: MAX_CONTACT_LINES });
    case 'text-long':
    case 'paragraphs':
      return t(`own-report:faults.${fault.code}`, { most: fault.most });
    default:
      return t(`own-report:faults.logo.${fault.code}`);
  }
}

/** The form of a letterhead, with the logo as it is printed. */
export function toLetterheadView(translator: Translator, source: LetterheadSource) {
  const { t } = translator;
  const { letterhead, typed, isSaved, refusal } = source;
  const title = t('own-report:letterhead.title');
  const errors = source.faults.map((fault) => ({ field: fault.field, text: faultText(translator, fault) }));
  const values: TypedLetterhead = typed ?? { ...letterhead, accent: letterhead.accent ?? '' };
  const textHint = t('own-report:letterhead.textHint', { most: MAX_OPENING, paragraphs: MAX_PARAGRAPHS });
  const hints = {
    accent: t('own-report:letterhead.accentHint', { example: EXAMPLE }),
    contact: t('own-report:letterhead.contactHint', { lines: MAX_CONTACT_LINES }),
    ...{ introduction: textHint, conclusion: textHint },
  };
  const toField = (name: keyof TypedLetterhead) => ({
    ...{ name, label: t(`own-report:letterhead.${name}`), hint: hints[name], value: values[name] },
    error: errors.find(({ field }) => field === name)?.text,
  });
  return {
    documentTitle: pageTitle(translator, title, errors.length > 0),
    ...{ title, intro: t('own-report:letterhead.intro'), refusal, errors },
    errorTitle: t('common:form.errorTitle'),
    saved: isSaved ? t('own-report:letterhead.saved') : null,
    logo: {
      ...{ name: 'logo', label: t('own-report:letterhead.logo'), hint: t('own-report:letterhead.logoHint') },
      error: errors.find(({ field }) => field === 'logo')?.text,
      now: letterhead.logo && {
        ...{ width: letterhead.logo.width, height: letterhead.logo.height },
        src: `data:image/png;base64,${letterhead.logo.png}`,
        said: t('own-report:letterhead.logoNow'),
        remove: t('own-report:letterhead.logoRemove'),
      },
    },
    accent: toField('accent'),
    contact: toField('contact'),
    introduction: toField('introduction'),
    conclusion: toField('conclusion'),
    submit: t('own-report:letterhead.submit'),
    back: { href: source.backHref, text: t('own-report:letterhead.back') },
  };
}
export type LetterheadView = ReturnType<typeof toLetterheadView>;
