import type { Translator } from '#app/i18n/translator.server.ts';
import { PAGE_MARKS } from '../report-model.ts';
import type { AskedField } from './asked.view-model.ts';
import { toAskedField, toAskedItems } from './asked.view-model.ts';
import type { FormQuestion, PaperForm } from './campaign-paper-model.ts';
import type { InvitationSource } from './invitation.view-model.ts';
import { contactIn, seenValues, toInvitation } from './invitation.view-model.ts';

/** Of the firm, in the order of the pages. */
const FIRM = [
  ['sizeClass', 2],
  ['sector', 2],
  ['country', 1],
  ['region', 3],
  ['aiUse', 1],
  ['role', 3],
] as const satisfies readonly (readonly [AskedField, FormQuestion['columns']])[];
const GOALS = [
  ['goals', 2],
  ['exposure', 1],
] as const satisfies readonly (readonly [AskedField, FormQuestion['columns']])[];

/** Answered by one word, which is written: a list of all would fill a page. */
const WRITTEN: readonly AskedField[] = ['country'];

/** As the code of a letter is printed. */
const CODE_GROUPS = [4, 4, 4, 4] as const;

function toQuestion(
  translator: Translator,
  name: AskedField,
  columns: FormQuestion['columns'],
): FormQuestion {
  const { question, hint, options } = toAskedField(translator, name);
  const { t, has } = translator;
  const own = `paper:form.hints.${name}`;
  return {
    ...{ question, columns, options: WRITTEN.includes(name) ? [] : options.map(({ label }) => label) },
    hint: has(own) ? t(own) : hint,
  };
}

/** The districts, where a chamber has some: asked first, as on its page. */
function toDistricts(
  { t }: Translator,
  { campaign: { districts } }: InvitationSource,
): readonly FormQuestion[] {
  if (districts.length === 0) return [];
  const options = districts.map(({ name }) => name);
  return [
    { question: t('campaign:join.district'), hint: t('campaign:join.districtHint'), options, columns: 2 },
  ];
}

const POINTS = ['never', 'counts', 'visible', 'voluntary', 'back', 'alone'] as const;

/** What stands at the end: how the paper comes back, and how the result comes to the firm. */
function toBack(
  translator: Translator,
  { campaign, wave, organisationName: organisation }: InvitationSource,
) {
  const { t, format } = translator;
  return {
    title: t('paper:form.backTitle'),
    texts: [
      t('paper:form.back', {
        ...{ organisation, date: format.date(wave.lastDay), contact: contactIn(translator, campaign) },
      }),
      ...[t('paper:form.entered', { organisation }), t('paper:form.result'), t('paper:form.destroyed')],
    ],
  };
}

/** The questionnaire of a campaign to be filled in by hand, in the words of its pages. */
export function toPaperForm(translator: Translator, source: InvitationSource): PaperForm {
  const { t } = translator;
  const { campaign, organisationName: organisation, minutes } = source;
  const words = { organisation, ...seenValues(translator, campaign) };
  const invitation = toInvitation(translator, 'form', source);
  return {
    ...{ ...invitation, kind: 'form', title: t('paper:form.title') },
    intro: [
      t('paper:form.intro', { organisation, minutes }),
      t('paper:form.online', { place: invitation.way.place }),
    ],
    codeLabel: t('paper:form.code'),
    codeHint: t('paper:form.codeHint', { code: invitation.way.code }),
    codeGroups: CODE_GROUPS,
    seen: {
      title: t('campaign:join.whatTitle', { organisation }),
      points: [
        ...POINTS.map((point) => t(`campaign:join.what.${point}`, words)),
        t('paper:form.clerk', { organisation }),
      ],
    },
    consent: {
      title: t('campaign:consent.legend'),
      label: t('campaign:consent.label', { organisation }),
      hint: t('campaign:consent.personalHint', { organisation }),
    },
    firm: {
      title: t('paper:form.firm'),
      questions: [
        ...toDistricts(translator, source),
        ...FIRM.map(([name, columns]) => toQuestion(translator, name, columns)),
      ],
    },
    goals: {
      title: t('paper:form.goals'),
      questions: GOALS.map(([name, columns]) => toQuestion(translator, name, columns)),
    },
    rule: t('questionnaire:answers.rule'),
    parts: toAskedItems(translator).map(({ title, items }) => ({
      title,
      questions: items.map(({ number, question, levels }) => ({
        ...{ number: String(number), question, hint: null, columns: 1 },
        options: levels.map(({ label }) => label),
      })),
    })),
    others: {
      unknown: t('questionnaire:answers.unknown.label'),
      notApplicable: t('paper:form.notApplicable'),
    },
    back: toBack(translator, source),
    page: t('paper:form.page', { page: PAGE_MARKS.page, total: PAGE_MARKS.total }),
  };
}
