import type pg from 'pg';
import { z } from 'zod';

/** PostgreSQL is not to be had, said in one line for who runs this. Never holds the password. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';
}

const codedSchema = z.object({ code: z.string() });

/** By SQLSTATE, by the code of the socket, or by null for what has none. */
const REASONS: Readonly<Record<string, (client: pg.Client) => string>> = {
  ECONNREFUSED: () => 'does not answer: nothing listens there. Is it running, are host and port right?',
  ENOTFOUND: () => 'is not to be found: no machine has this name.',
  EAI_AGAIN: () => 'is not to be found: the name service does not answer.',
  ENOENT: () => 'does not answer: there is no such socket. Is it running?',
  ETIMEDOUT: () => 'does not answer in time. Is a firewall in between?',
  '28P01': ({ user }) => `does not let "${user ?? ''}" in: user or password are wrong.`,
  '28000': ({ user }) => `does not let "${user ?? ''}" in: no such user, or not from this machine.`,
  '3D000': ({ database }) => `has no database "${database ?? ''}". Create it first.`,
  '42501': ({ user, database }) => `does not let "${user ?? ''}" make tables in "${database ?? ''}".`,
  '53300': () => 'has no connection left. Lower DATABASE_CONNECTIONS or WEB_PROCESSES.',
  '57P03': () => 'is starting or stopping just now. Try again.',
  '25006': () => 'is a read-only copy. Name the server that may be written to.',
};

/** The fault as a line for an operator, or the fault itself where it is not about the way to the server. */
export function toConnectionError(error: unknown, client: pg.Client): unknown {
  const code = codedSchema.safeParse(error).data?.code;
  const place = `PostgreSQL at ${client.host}:${String(client.port)}`;
  const reason = code === undefined ? undefined : REASONS[code];
  if (reason !== undefined) return new ConnectionError(`${place} ${reason(client)} See DATABASE_URL.`);
  const message = error instanceof Error ? error.message : '';
  if (/timeout/.test(message))
    return new ConnectionError(`${place} does not answer in time. See DATABASE_URL.`);
  if (/SSL|TLS|certificate/i.test(message)) {
    return new ConnectionError(`${place} and this program do not agree on encryption: ${message}`);
  }
  if (/SASL|password must be a string/.test(message)) {
    return new ConnectionError(`${place} asks for a password, and DATABASE_URL holds none or a wrong one.`);
  }
  return error;
}
