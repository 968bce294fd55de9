import type { CheckedDeadline, GrantDays } from '#app/domain/grant-folder/check-deadlines.ts';
import { checkDeadlines } from '#app/domain/grant-folder/check-deadlines.ts';
import type { Deadline, GrantDay, ReportProfile } from '#app/domain/grant-folder/report-profile.schema.ts';
import { enumerated, sentences } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';

/** What a rule asks for, in a sentence. */
function ruleText({ t, format }: Translator, rule: Deadline): string {
  const day = (id: GrantDay): string => t(`folder:days.${id}`);
  if (rule.kind === 'until') {
    return t('folder:deadlines.until', { later: day(rule.later), date: format.date(rule.lastDay) });
  }
  const days = { earlier: day(rule.earlier), later: day(rule.later) };
  if (rule.kind === 'before') return t('folder:deadlines.before', days);
  if (rule.span === null) return t('folder:deadlines.within', days);
  return t(`folder:deadlines.${rule.span.unit}`, { ...days, amount: rule.span.amount });
}

/** The days as they were typed, as far as the rule asks for them. */
function daysText(translator: Translator, rule: Deadline, days: GrantDays): string {
  const { t, format } = translator;
  const asked = rule.kind === 'until' ? [rule.later] : [rule.earlier, rule.later];
  const texts = asked.map((id) => {
    const day = days[id];
    const date = day === null ? t('folder:deadlines.noDay') : format.date(day);
    return t('folder:deadlines.dayIs', { name: t(`folder:days.${id}`), date });
  });
  return enumerated(translator, texts);
}

/** A deadline with what it asks for, the days, and whether it was kept. */
export interface DeadlineWords {
  readonly rule: string;
  readonly days: string;
  readonly state: CheckedDeadline['state'];
  readonly stateText: string;
}

/** The deadlines of a programme, checked against the days that were typed. */
export function toDeadlineWords(
  translator: Translator,
  profile: ReportProfile,
  days: GrantDays,
): readonly DeadlineWords[] {
  const { t, format } = translator;
  return checkDeadlines(profile.deadlines, days).map(({ rule, state, lastDay }) => ({
    rule: sentences(ruleText(translator, rule), rule.isConfirmed ? '' : t('folder:unconfirmed.ask')),
    days: daysText(translator, rule, days),
    state,
    stateText:
      state === 'not-known' && lastDay !== null && rule.kind !== 'before'
        ? t('folder:deadlines.openUntil', { date: format.date(lastDay) })
        : t(`folder:deadlines.states.${state}`),
  }));
}
