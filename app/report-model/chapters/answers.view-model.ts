import { DIMENSIONS, itemsOf, LEVELS } from '#app/domain/questionnaire/items.ts';
import type { Revealed } from '#app/domain/voices/spread.ts';
import type { VoiceChoice } from '#app/domain/voices/voice-choice.ts';
import { apart, enumerated, labelled, listed, noted } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { toProfileFacts } from './cover.view-model.ts';
import { dimensionTitle, pointsText } from './profile.view-model.ts';
import type { ReportInput } from '../report-input.ts';
import type { AnswersModel, Fact, VoicesOfAnswer } from '../report-model.ts';
import { spreadText, toSpreadView } from '../spread.view-model.ts';
import { answerText, itemTitle } from '../wording.ts';

export function toAnswers(input: ReportInput): AnswersModel {
  const { facts, translator } = input;
  const { t } = translator;
  const wishes = toWishes(input);
  const shownSpreads = input.shownSpreads ?? {};
  return {
    title: t('report:answers.title'),
    lead: t('report:answers.lead'),
    profile: {
      caption: t('report:answers.profileCaption'),
      head: [t('report:answers.field'), t('report:answers.answer')],
      rows: [...toProfileFacts(facts, translator), ...wishes].map(({ label, value }) => [label, value]),
      numeric: [],
    },
    wishes: apart(
      translator,
      wishes.map(({ label, value }) => labelled(translator, label, value)),
    ),
    groups: DIMENSIONS.map((dimension) => ({
      title: dimensionTitle(translator, dimension),
      caption: listed(translator, [t('report:answers.title'), dimensionTitle(translator, dimension)]),
      rows: itemsOf(dimension).map((item) => ({
        title: itemTitle(translator, item),
        points: pointsText(input, item),
        question: t(`questionnaire:items.${item}.question`),
        answer: answerText(translator, facts.answers, item),
        voices: toVoicesOfAnswer(translator, shownSpreads[item], pointsText(input, item)),
      })),
    })),
    voices:
      Object.keys(shownSpreads).length === 0
        ? null
        : {
            head: t('voices:report.head'),
            lead: t('voices:report.lead'),
            key: t('voices:report.key'),
          },
    head: { question: t('report:answers.question'), answer: t('report:answers.answer') },
  };
}

/** How voices are spread beside an answer and, where they agreed to be named, who said what. */
function toVoicesOfAnswer(
  translator: Translator,
  shown: Revealed | undefined,
  points: string,
): VoicesOfAnswer | null {
  if (shown === undefined) return null;
  const { t, format } = translator;
  const levels = LEVELS.filter((level) => shown.spread[String(level) as VoiceChoice] > 0);
  const [low, high] = [levels.at(0) ?? null, levels.at(-1) ?? null];
  const kind = low === null ? 'noLevel' : low === high ? 'oneLevel' : 'levels';
  const named = toSpreadView(translator, shown).rows.flatMap(({ label, who }) =>
    who === null ? [] : [labelled(translator, label, who)],
  );
  const summary = spreadText(translator, shown.spread);
  return {
    text: named.length === 0 ? summary : noted(translator, summary, enumerated(translator, named)),
    besidePoints: t(`voices:report.beside.${kind}`, {
      points,
      ...(low !== null && high !== null && { low: format.number(low), high: format.number(high) }),
    }),
  };
}

/** Goals, the wish about exposure, and the means. */
function toWishes({ facts, translator }: ReportInput): Fact[] {
  const { t, format } = translator;
  const { goals, exposure, resources } = facts.profile;
  const missing = t('report:units.notStated');
  const chosen = (goals ?? []).map((goal) => t(`questionnaire:profile.goals.options.${goal}`));
  const means = resources && {
    budget: format.euro(resources.budgetEurPerYear),
    days: resources.staffDaysPerQuarter,
  };
  return [
    {
      label: t('questionnaire:profile.goals.title'),
      value: chosen.length === 0 ? missing : enumerated(translator, chosen),
    },
    {
      label: t('questionnaire:profile.exposure.title'),
      value: exposure ? t(`questionnaire:profile.exposure.options.${exposure}`) : missing,
    },
    {
      label: t('questionnaire:profile.resources.title'),
      value: means ? t('report:answers.resources', means) : missing,
    },
  ];
}
