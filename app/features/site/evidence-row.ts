import { GOALS } from '#app/domain/questionnaire/profile.ts';
import { MEASURES } from '#app/domain/roadmap/catalogue/measures.ts';
import type { Evidence } from '#app/domain/roadmap/measure.ts';
import { SAVINGS } from '#app/domain/roadmap/savings.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { SourceLink } from './provider-row.ts';

/** What an estimate rests on, in finished words. */
export interface EvidenceRow {
  readonly id: string;
  readonly title: string;
  readonly estimate: string | null;
  readonly text: string;
  readonly quality: string;
  readonly source: SourceLink;
  readonly dates: readonly string[];
}

function evidenceOf(evidence: Evidence, { t, format }: Translator) {
  return {
    quality: t(`measures:qualities.${evidence.quality}`),
    source: { text: evidence.publisher, href: evidence.url },
    dates: [
      t('sources:page.asOf', { date: format.date(evidence.asOf) }),
      t('sources:page.checkAgain', { date: format.date(evidence.checkAgain) }),
    ],
  };
}

/** Saving shares by goal, in the order of the questionnaire. */
export function savingRows(translator: Translator): readonly EvidenceRow[] {
  const { t, format } = translator;
  return GOALS.map((goal) => {
    const { low, base, high, evidence } = SAVINGS[goal];
    const [least, middle, most] = [low, base, high].map((share) => format.percent(share));
    return {
      id: goal,
      title: t(`questionnaire:profile.goals.options.${goal}`),
      estimate: t('sources:page.saving', {
        low: least ?? '',
        base: middle ?? '',
        high: most ?? '',
      }),
      text: t(`measures:savings.${goal}`),
      ...evidenceOf(evidence, translator),
    };
  });
}

/** What effort and cost of every measure rest on. */
export function measureRows(translator: Translator): readonly EvidenceRow[] {
  const { t, locale } = translator;
  const collator = new Intl.Collator(locale);
  return MEASURES.map(({ id, evidence }) => ({
    id,
    title: t(`measures:measures.${id}.title`),
    estimate: null,
    text: t(`measures:measures.${id}.evidence`),
    ...evidenceOf(evidence, translator),
  })).sort((a, b) => collator.compare(a.title, b.title));
}
