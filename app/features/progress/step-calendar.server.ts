import type { ICalEventData } from 'ical-generator';
import ical, { ICalEventTransparency } from 'ical-generator';
import type { StandingStep } from '#app/domain/progress/step-standing.ts';
import { addDays } from '#app/domain/shared/as-of-date.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { Accompaniment } from '#app/persistence/accompaniment-repository.ts';
import { sha256 } from '#app/platform/sha256.server.ts';
import { measureTitle } from '#app/report-model/wording.ts';
import type { ClientPlan } from './due-steps.server.ts';

/** Often enough for something that moves in days. */
const HOURS_BETWEEN_LOOKS = 12;

const toInstant = (day: IsoDate): Date => new Date(`${day.slice(0, 10)}T00:00:00Z`);

/** What a firm is called in a calendar, which others may see: never by its name, unless its adviser wrote that. */
export const nameInCalendar = (
  { t }: Translator,
  { label, number }: Pick<Accompaniment, 'label' | 'number'>,
): string => (label === '' ? t('progress:calendar.firm', { number }) : label);

/** What is still to be done, and has a day by which it is due. */
const isOpen = ({ standing }: StandingStep): boolean => standing !== 'done' && standing !== 'dropped';

function toEvents(
  translator: Translator,
  { accompaniment, steps, since }: ClientPlan,
): readonly ICalEventData[] {
  const { t } = translator;
  const firm = nameInCalendar(translator, accompaniment);
  return steps.filter(isOpen).flatMap(({ measure, standing, to }) => {
    if (to === null) return [];
    const event = {
      id: `${sha256(`ki-bruecke feed ${accompaniment.id} ${measure}`).slice(0, 32)}@ki-bruecke`,
      ...{ start: toInstant(to), end: toInstant(addDays(to, 1)), allDay: true },
      stamp: new Date(since.includes('T') ? since : `${since}T00:00:00Z`),
      summary: t('progress:calendar.event', { firm, step: measureTitle(translator, measure) }),
      description: t(standing === 'stuck' ? 'progress:calendar.stuck' : 'progress:calendar.due'),
      transparency: ICalEventTransparency.TRANSPARENT,
    };
    return [event];
  });
}

/**
 * What is due at all clients, as RFC 5545 has it: a whole day for each step, the last one of its time in the plan, which
 * keeps nobody from other appointments. A step keeps its name as long as the firm allows it, so that it moves when the plan does.
 */
export function toStepCalendar(translator: Translator, plans: readonly ClientPlan[]): string {
  const { t, locale } = translator;
  const calendar = ical({
    name: t('progress:calendar.name'),
    prodId: { company: 'KI-Bruecke', product: 'KI-Bruecke', language: locale.toUpperCase() },
    ttl: HOURS_BETWEEN_LOOKS * 60 * 60,
    events: plans.flatMap((plan) => toEvents(translator, plan)),
  });
  // The library leaves the last line without its end, which strict readers miss.
  return `${calendar.toString()}\r\n`;
}
