import type { JobHandlers } from '#app/jobs/job-work.server.ts';

/** Handlers of which only those named do anything. */
export const onlyHandlers = (handlers: Partial<JobHandlers>): JobHandlers => {
  const nothing = () => Promise.resolve(null);
  return {
    ...{ 'compute-release': nothing, 'erase-expired': nothing, 'count-participation': nothing },
    ...{ 'write-weekly-letters': nothing, 'deliver-reminders': nothing, 'deliver-firm-letters': nothing },
    ...handlers,
  };
};
