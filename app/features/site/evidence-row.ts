import type { Goal } from '#app/domain/questionnaire/profile.ts';
import { GOALS } from '#app/domain/questionnaire/profile.ts';
import { MEASURES } from '#app/domain/roadmap/catalogue/measures.ts';
import type { Evidence } from '#app/domain/roadmap/measure.ts';
import type { Saving } from '#app/domain/roadmap/savings.ts';
import { LOSS_SAVINGS, TIME_SAVINGS } from '#app/domain/roadmap/savings.ts';
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

type Savings = Readonly<Partial<Record<Goal, Saving>>>;

/** Shares saved by goal, in the order of the questionnaire. */
function shareRows(savings: Savings, words: string, translator: Translator): readonly EvidenceRow[] {
  const { t, format } = translator;
  return GOALS.flatMap((goal) => {
    const saving = savings[goal];
    if (saving === undefined) return [];
    const { low, base, high, evidence } = saving;
    const [least, middle, most] = [low, base, high].map((share) => format.percent(share));
    return {
      id: goal,
      title: t(`questionnaire:profile.goals.options.${goal}`),
      estimate: t('sources:page.saving', {
        low: least ?? '',
        base: middle ?? '',
        high: most ?? '',
      }),
      text: t(`measures:${words}.${goal}`),
      ...evidenceOf(evidence, translator),
    };
  });
}

export const savingRows = (translator: Translator) => shareRows(TIME_SAVINGS, 'savings', translator);
export const lossRows = (translator: Translator) => shareRows(LOSS_SAVINGS, 'losses', translator);

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
