import { pino } from 'pino';
import { env } from './env.server.ts';
import { openLogOutput } from './log-output.server.ts';

const STANDARD_OUTPUT = 1;
/** As pino numbers it. */
const WARN = 40;

const output = openLogOutput(
  STANDARD_OUTPUT,
  (dropped) =>
    `${JSON.stringify({ level: WARN, time: new Date().toISOString(), dropped, msg: 'Lines of the log were dropped' })}\n`,
);

export const isLogFailing = output.isFailing;

/** Codes stand in paths, and paths in what libraries say of their faults. */
const withoutCodes = (text: string | undefined): string | undefined =>
  text
    ?.replace(/\/(a|assessments|verify)\/[^/\s"'?#)]+/gi, '/$1/…')
    .replace(/([?&]code=)[^&\s"'#)]+/gi, '$1…');

/** What a fault says of itself, without the input that some carry along. */
function describeFault(fault: unknown): unknown {
  if (!(fault instanceof Error)) return withoutCodes(String(fault));
  const { name, message, stack, cause } = fault;
  return {
    type: name,
    message: withoutCodes(message),
    stack: withoutCodes(stack),
    ...('code' in fault && { code: fault.code }),
    ...(cause !== undefined && { cause: describeFault(cause) }),
  };
}

/**
 * One line of JSON an event. What identifies people stays out: no address, no path with a code in it,
 * no query, no headers. Requests are named by their route pattern. Of several processes each names itself.
 */
export const log = pino(
  {
    level: env.logLevel,
    base: env.webProcesses > 1 ? { pid: process.pid } : null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describeFault },
  },
  output,
);
