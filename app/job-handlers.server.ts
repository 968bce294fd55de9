import { eraseExpired } from './features/assessment/erase-expired.server.ts';
import { countParticipation } from './features/campaigns/count-participation.server.ts';
import { deliverLetters } from './features/member-list/deliver-letters.server.ts';
import { writeWeeklyLetters } from './features/progress/weekly-letters.server.ts';
import { computeRelease } from './features/releases/compute-release.server.ts';
import { deliverReminders } from './features/reminders/deliver-reminders.server.ts';
import type { JobHandlers } from './jobs/job-work.server.ts';
import { now } from './platform/clock.ts';
import { ownOrigin } from './platform/own-origin.server.ts';

/** Who does which job. */
export const JOB_HANDLERS: JobHandlers = {
  'compute-release': computeRelease,
  'erase-expired': eraseExpired,
  'count-participation': async (_payload, { isStopped }) => {
    await countParticipation({ at: now(), isStopped });
    return null;
  },
  'write-weekly-letters': async (_payload, { isStopped }) => {
    await writeWeeklyLetters({ at: now(), origin: ownOrigin(), isStopped });
    return null;
  },
  'deliver-reminders': async (_payload, { isStopped }) => {
    await deliverReminders(isStopped);
    return null;
  },
  'deliver-firm-letters': async (_payload, { isStopped }) => {
    await deliverLetters(isStopped);
    return null;
  },
};
