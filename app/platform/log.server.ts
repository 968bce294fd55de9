import { pino } from 'pino';
import { env } from './env.server.ts';

/**
 * One line of JSON an event. What identifies people stays out: no address, no path with a code in it,
 * no query, no headers. Requests are named by their route pattern. Of several processes each names itself.
 */
export const log = pino({
  level: env.logLevel,
  base: env.webProcesses > 1 ? { pid: process.pid } : null,
  timestamp: pino.stdTimeFunctions.isoTime,
});
