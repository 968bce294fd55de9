import type { Differences, MonthMove } from '#app/domain/scenarios/differences.ts';
import { sentences } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { goalTitle, measureTitle, monthText } from '#app/report-model/wording.ts';

/** What becomes of the first trial or its daily work, in the words in which what-if says it. */
function moveText(translator: Translator, what: 'trial' | 'routine', move: MonthMove): string | null {
  const { t } = translator;
  switch (move?.kind) {
    case undefined:
      return null;
    case 'leaves':
      return t(`report:whatIf.moved.${what}.leaves`);
    case 'enters':
      return t(`report:whatIf.moved.${what}.enters`, { month: monthText(translator, move.month) });
    case 'moves':
      return t(`report:whatIf.moved.${what}.${move.by < 0 ? 'earlier' : 'later'}`, {
        months: Math.abs(move.by),
      });
  }
}

/** A sentence with the names of what comes or goes; null where nothing does. */
function namesText<Id>(
  { format }: Translator,
  ids: readonly Id[],
  { sentence, nameOf }: { readonly sentence: (names: string) => string; readonly nameOf: (id: Id) => string },
): string | null {
  return ids.length === 0 ? null : sentence(format.list(ids.map(nameOf)));
}

function pointsText({ t }: Translator, points: number | null): string | null {
  if (points === null || points === 0) return null;
  return t(points > 0 ? 'scenarios:moved.more' : 'scenarios:moved.fewer', { points: Math.abs(points) });
}

/** What would be otherwise, in sentences: where the firm stands, and when it has something of it. */
export function toSentences(translator: Translator, differences: Differences): readonly string[] {
  const { t } = translator;
  const { points, band, gates, headline, goals, trial, routine } = differences;
  const gate = (sentence: string) => ({
    sentence: (names: string) => t(`scenarios:moved.${sentence}`, { names }),
    nameOf: (id: string) => t(`method:gates.${id}.title`),
  });
  const goal = (sentence: string) => ({
    sentence: (names: string) => t(`scenarios:moved.${sentence}`, { names }),
    nameOf: (id: (typeof goals.added)[number]) => goalTitle(translator, id),
  });
  const all = [
    pointsText(translator, points),
    band && t('scenarios:moved.band', { band: t(`method:bands.${band}.title`) }),
    namesText(translator, gates.removed, gate('gatesGone')),
    namesText(translator, gates.added, gate('gatesNew')),
    moveText(translator, 'trial', trial),
    moveText(translator, 'routine', routine),
    namesText(translator, goals.added, goal('goalsGained')),
    namesText(translator, goals.removed, goal('goalsLost')),
    headline && t('scenarios:moved.headline', { headline: t(`method:headlines.${headline}.title`) }),
  ].filter((sentence) => sentence !== null);
  return all.length === 0 ? [t('scenarios:moved.nothing')] : all;
}

/** What becomes of the steps: how many come, go and move, and behind that the names; null where the plan stays. */
export function toStepNames(translator: Translator, { steps, movedSteps }: Differences) {
  const { t } = translator;
  const [added, removed] = [steps.added.length, steps.removed.length];
  if (added + removed + movedSteps === 0) return null;
  const counts = [
    added === 0 ? null : t('report:whatIf.moved.added', { steps: added }),
    removed === 0 ? null : t('report:whatIf.moved.removed', { steps: removed }),
    movedSteps === 0 ? null : t('scenarios:moved.steps', { steps: movedSteps }),
  ].filter((sentence) => sentence !== null);
  const namesOf = (ids: readonly string[]): readonly string[] =>
    ids.map((id) => measureTitle(translator, id));
  return {
    title: sentences(...counts),
    groups: [
      { title: t('scenarios:card.added'), names: namesOf(steps.added) },
      { title: t('scenarios:card.removed'), names: namesOf(steps.removed) },
    ].filter(({ names }) => names.length > 0),
  };
}
