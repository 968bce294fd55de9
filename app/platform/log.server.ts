import { pino } from 'pino';
import { env } from './env.server.ts';

/**
 * One line of JSON an event. What identifies people stays out: no address, no path with a code in it,
 * no query, no headers. Requests are named by their route pattern.
 */
export const log = pino({ level: env.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });
