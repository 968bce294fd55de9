import type { StepReportRecord } from '#app/persistence/assessment-repository.ts';
import type { StepReportView } from './use-case.ts';

/** What the holder of a code may see of a stored report. */
export const toStepReportView = ({ at, ...report }: StepReportRecord): StepReportView => ({
  ...report,
  at: at.toISOString(),
});
