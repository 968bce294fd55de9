import { toPlanTable } from '#app/features/report/plan-table.server.ts';
import { planFile } from './$lng.a.$code/plan-file.server.ts';

/** The steps of the plan as a table for a spreadsheet. */
export const loader = planFile({ extension: 'csv', type: 'text/csv; charset=utf-8', write: toPlanTable });
