import type { Item } from '#app/domain/questionnaire/items.ts';
import { DIMENSIONS, ITEMS, itemsOf } from '#app/domain/questionnaire/items.ts';
import { firstOpen } from '#app/domain/voices/voice-choice.ts';
import { singleRoles } from '#app/domain/voices/voice-round.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { OwnVoice } from '#app/persistence/voice-repository.ts';
import { choiceName } from '#app/report-model/spread.view-model.ts';
import type { SeenVoice } from './own-voice.server.ts';

export interface OwnSource {
  readonly seen: SeenVoice;
  /** Under which the voice will be given, once it is taken: sent twice, the form leads to the same one. */
  readonly newToken: string;
  /** The full address of this page. */
  readonly address: string;
  readonly questionHref: (item: Item) => string;
  readonly fault: 'missing' | 'notSaved' | null;
  /** Where the questions lead for how to answer. */
  readonly howId: string;
}

/** The page of one voice: what to know before, then the questions, then that it is finished. */
export function toOwnView(translator: Translator, source: OwnSource) {
  const { t } = translator;
  const { seen, fault } = source;
  const { standing, voice } = seen;
  const title = t('voices:own.title');
  const faults = { missing: t('voices:own.finish.missing'), notSaved: t('voices:own.notSaved') };
  return {
    documentTitle: pageTitle(translator, title, fault !== null),
    title,
    fault: fault && faults[fault],
    notice: toNotice(translator, voice),
    take: standing.canTake
      ? {
          newToken: source.newToken,
          submit: t('voices:own.notice.submit'),
          once: t('voices:own.notice.once'),
        }
      : null,
    noticeTitle: t('voices:own.home.noticeTitle'),
    home: standing.canAnswer ? toHome(translator, source) : null,
    state: standing.canTake || standing.canAnswer ? null : t(`voices:own.finish.${saidOf(voice)}`),
    erase: standing.canErase
      ? {
          title: t('voices:own.erase.title'),
          text: t('voices:own.erase.text'),
          submit: t('voices:own.erase.submit'),
        }
      : null,
  };
}
export type OwnView = ReturnType<typeof toOwnView>;

function saidOf({ state, round }: OwnVoice): 'done' | 'ended' | 'over' {
  if (state === 'finished') return 'done';
  return round.isEnded ? 'ended' : 'over';
}

/** What to know before one takes part. It stays to be read while one answers. */
function toNotice({ t, format }: Translator, { adviser, organisation, role, round }: OwnVoice) {
  const { mode, roles, lastDay } = round;
  const singles = singleRoles(roles);
  const roleName = role && t(`voices:roles.${role}`);
  const isSingle = role !== null && singles.includes(role);
  const warning =
    mode === 'named'
      ? isSingle && t('voices:own.notice.seen.singleNamed')
      : singles.length > 0 && t('voices:own.notice.seen.singleSpread');
  const part = (name: 'free' | 'seen' | 'kept' | 'back', texts: readonly string[]) => ({
    name,
    title: t(`voices:own.notice.${name}.title`),
    texts,
  });
  return {
    lead: t('voices:own.notice.lead', { adviser, organisation }),
    parts: [
      part('free', [t('voices:own.notice.free.text')]),
      part('seen', [
        t(`voices:own.notice.seen.${mode}`, { role: roleName ?? '' }),
        ...(warning === false ? [] : [warning]),
      ]),
      part('kept', [
        t(`voices:own.notice.kept.${mode}`),
        t('voices:own.notice.kept.until', { date: format.date(lastDay) }),
      ]),
      part('back', [t('voices:own.notice.back.text')]),
    ],
  };
}

function toHome(translator: Translator, { seen, address, questionHref, howId }: OwnSource) {
  const { t, format } = translator;
  const { answers, round } = seen.voice;
  const answered = ITEMS.filter((item) => answers[item] !== undefined).length;
  const open = firstOpen(answers);
  return {
    keep: t('voices:own.home.keep'),
    address,
    copy: t('voices:own.home.copy'),
    copied: t('voices:own.home.copied'),
    progress: t('voices:own.home.progress', { answered, total: ITEMS.length }),
    until: t('voices:own.home.until', { date: format.date(round.lastDay) }),
    next: open && { href: questionHref(open), text: t('voices:own.home.next', { answered }) },
    finish:
      open === null
        ? {
            title: t('voices:own.finish.title'),
            text: t('voices:own.finish.text'),
            submit: t('voices:own.finish.submit'),
          }
        : null,
    how: {
      id: howId,
      title: t('voices:own.home.howTitle'),
      rule: t('questionnaire:answers.rule'),
      text: t('voices:own.home.how'),
    },
    listTitle: t('voices:own.home.listTitle'),
    dimensions: DIMENSIONS.map((dimension) => ({
      dimension,
      title: t(`questionnaire:dimensions.${dimension}.title`),
      items: itemsOf(dimension).map((item) => {
        const choice = answers[item];
        return {
          item,
          href: questionHref(item),
          title: t(`questionnaire:items.${item}.title`),
          answer: choice === undefined ? t('voices:own.home.open') : choiceName(translator, choice),
        };
      }),
    })),
  };
}
export type OwnHomeView = NonNullable<OwnView['home']>;

/** One page for every address that shows nothing; after erasing it says that this is done. */
export function toClosedVoice(translator: Translator, isErased: boolean) {
  const { t } = translator;
  const title = isErased ? t('voices:own.erase.done') : t('voices:own.closed.title');
  const text = isErased ? t('voices:own.erase.doneText') : t('voices:own.closed.text');
  return { documentTitle: pageTitle(translator, title), title, text };
}
export type ClosedVoiceView = ReturnType<typeof toClosedVoice>;

/** The words around one question. */
export function toQuestionWords({ t }: Translator, fault: 'missing' | 'tooMany' | null) {
  return {
    home: t('voices:own.question.home'),
    next: t('voices:own.question.next'),
    back: t('voices:own.question.back'),
    errorTitle: t('common:form.errorTitle'),
    errors: fault === null ? [] : [{ field: 'answer', text: t(`voices:own.question.${fault}`) }],
    notSaved: t('voices:own.notSaved'),
  };
}
