import { toQrPath } from '#app/report-model/qr-path.server.ts';
import type { EvaluationResult } from '#app/domain/evaluation/evaluation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { toConfirmation } from './confirmation.view-model.ts';
import type { Verification } from './verification-link.ts';
import { toCheckLink } from './verification-link.ts';

/** Where the owner of a report decides whether others may check it. */
export const verificationPath = (home: string): string => `${home}/verification`;

const CHOICES = ['on', 'off'] as const;
export type VerificationChoice = (typeof CHOICES)[number];

export const readVerificationChoice = (value: unknown): VerificationChoice | null =>
  CHOICES.find((choice) => choice === value) ?? null;

/** Beside the result: off until the owner says otherwise; while it is on, the page says what stands on the PDF. */
export function toVerificationPanel({ t }: Translator, home: string, verification: Verification | null) {
  const href = verificationPath(home);
  return verification === null
    ? { href, hint: t('verify:panel.off'), text: t('verify:panel.switchOn') }
    : {
        href,
        hint: t('verify:panel.on', { code: verification.grouped }),
        text: t('verify:panel.switchOff'),
      };
}

interface VerificationSource {
  readonly result: EvaluationResult;
  readonly testRun: boolean;
  /** Null while nobody may check the report. */
  readonly verification: Verification | null;
  readonly origin: string;
  /** The address of the assessment. */
  readonly home: string;
  /** What was just chosen, if anything was. */
  readonly chosen: VerificationChoice | null;
  readonly isRefused: boolean;
}

/** The choice, with exactly what a reader would see before it is made. */
export function toVerificationView(translator: Translator, source: VerificationSource) {
  const { t } = translator;
  const { result, testRun, verification, home } = source;
  const { asOf, questionnaire, method, overall } = result;
  const title = t('verify:owner.title');
  return {
    documentTitle: t('common:pageTitle', { page: title }),
    title,
    intro: t('verify:owner.intro'),
    seenTitle: t('verify:owner.seenTitle'),
    seen: toConfirmation({ asOf, questionnaire, method, testRun, ...overall }, translator),
    notSeen: t('verify:owner.notSeen'),
    rulesTitle: t('verify:owner.rulesTitle'),
    rules: [t('verify:owner.rules.1'), t('verify:owner.rules.2'), t('verify:owner.rules.3')],
    ...toState(t, source),
    card: verification === null ? null : toCard(translator, source, verification),
    refusal: source.isRefused ? t('verify:owner.notSaved') : null,
    submit:
      verification === null
        ? { value: 'on', text: t('verify:owner.switchOn') }
        : { value: 'off', text: t('verify:owner.switchOff') },
    back: { href: `${home}/result`, text: t('verify:owner.back') },
  };
}
export type VerificationView = ReturnType<typeof toVerificationView>;

/** A change is announced only while it holds: a reload later or another device may have undone it. */
function toState(t: Translator['t'], { chosen, verification }: VerificationSource) {
  const state = verification === null ? 'off' : 'on';
  const hasChanged = chosen === state;
  return { hasChanged, state: t(`verify:owner.${hasChanged ? 'changed' : 'state'}.${state}`) };
}

function toCard({ t, locale }: Translator, { origin, home }: VerificationSource, verification: Verification) {
  const address = toCheckLink({ origin, locale, verification })?.answer ?? '';
  return {
    title: t('verify:owner.codeTitle'),
    groups: verification.grouped.split(' '),
    qr: toQrPath(address),
    qrLabel: t('verify:owner.qr'),
    address: { label: t('verify:owner.address'), href: address },
    download: { href: `${home}/report.pdf`, text: t('verify:owner.download') },
  };
}
export type VerificationCardView = NonNullable<VerificationView['card']>;
