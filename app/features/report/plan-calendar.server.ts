import type { ICalEventData } from 'ical-generator';
import ical, { ICalEventTransparency } from 'ical-generator';
import type { StepResult } from '#app/domain/roadmap/roadmap-result.ts';
import { addDays } from '#app/domain/shared/as-of-date.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import { labelled } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { sha256 } from '#app/platform/sha256.server.ts';
import { toSteps } from '#app/report-model/chapters/steps.view-model.ts';
import type { ReportInput } from '#app/report-model/report-input.ts';
import type { StepModel, StepsModel } from '#app/report-model/report-model.ts';

const toInstant = (day: IsoDate): Date => new Date(`${day}T00:00:00Z`);

const DAYS_IN_WEEK = 7;
const MONDAY = 1;

/** The first Monday from a day on: a month may begin on a Sunday or at New Year, when nobody begins anything. */
function firstMonday(day: IsoDate): IsoDate {
  const wait = (MONDAY - toInstant(day).getUTCDay() + DAYS_IN_WEEK) % DAYS_IN_WEEK;
  return addDays(day, wait);
}

/** A decision stands on the day by which it is due, everything else where its first month begins. */
const dayOf = ({ kind, from, to }: StepResult): IsoDate => (kind === 'decision' ? to : firstMonday(from));

/** The moment the plan in force was made for: the last remark, else the day of the result. */
function stampOf({ result, progress }: ReportInput): Date {
  const said = (progress?.remarks ?? []).map(({ at }) => at).sort();
  return said.length === 0 ? toInstant(result.asOf) : new Date(said.at(-1) ?? '');
}

function toText(
  step: StepModel,
  { firstAction, doneWhen }: StepsModel['labels'],
  translator: Translator,
): string {
  return [
    labelled(translator, firstAction, step.firstAction),
    labelled(translator, doneWhen, step.doneWhen),
    ...step.facts.map(({ label, value }) => labelled(translator, label, value)),
  ].join('\n');
}

/**
 * The plan in force as a calendar: a whole day for each step, which keeps nobody from other appointments. A step has the
 * same name in every calendar of one assessment, so that one taken in later takes the place of the one before; the name
 * tells nothing of the assessment.
 */
export function toPlanCalendar(input: ReportInput, assessmentId: string): string {
  const { translator } = input;
  const { t, locale } = translator;
  const { entries, labels } = toSteps(input);
  const stamp = stampOf(input);
  const toEvent = (step: StepResult, index: number): readonly ICalEventData[] => {
    const words = entries[index];
    if (words === undefined) return [];
    const day = dayOf(step);
    const event = {
      id: `${sha256(`ki-bruecke calendar ${assessmentId} ${step.measure}`).slice(0, 32)}@ki-bruecke`,
      ...{ start: toInstant(day), end: toInstant(addDays(day, 1)), allDay: true, stamp },
      summary: t('report:takeAlong.event', { number: words.number, title: words.title }),
      description: toText(words, labels, translator),
      transparency: ICalEventTransparency.TRANSPARENT,
    };
    return [event];
  };
  const calendar = ical({
    name: t('report:takeAlong.calendarName'),
    prodId: { company: 'KI-Bruecke', product: 'KI-Bruecke', language: locale.toUpperCase() },
    events: input.result.roadmap.steps.flatMap(toEvent),
  });
  // The library leaves the last line without its end, which strict readers miss.
  return `${calendar.toString()}\r\n`;
}
