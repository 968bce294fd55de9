import type { Translator } from '#app/i18n/translator.server.ts';
import type { ReportModel } from '#app/report-model/report-model.ts';

/** What an owner can take out of the house: calendar and table only where there is a plan. */
export function toTakeAlong({ steps }: ReportModel, home: string, { t }: Translator) {
  const hasPlan = steps.entries.length > 0;
  const way = (name: 'pdf' | 'calendar' | 'table' | 'share', href: string) => ({
    name,
    href,
    text: t(`report:takeAlong.${name}.text`),
    hint: t(`report:takeAlong.${name}.hint`),
  });
  return {
    title: t('report:takeAlong.title'),
    ways: [
      way('pdf', `${home}/report.pdf`),
      ...(hasPlan ? [way('calendar', `${home}/plan.ics`), way('table', `${home}/plan.csv`)] : []),
      way('share', `${home}/share`),
    ],
    print: { text: t('report:takeAlong.print.text'), hint: t('report:takeAlong.print.hint') },
  };
}
export type TakeAlongView = ReturnType<typeof toTakeAlong>;
