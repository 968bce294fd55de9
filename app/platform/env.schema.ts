import { availableParallelism } from 'node:os';
import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';
import { addressesSchema } from './addresses.schema.ts';
import type { DatabaseAddress } from './database-address.ts';
import type { SignOnSettings } from './sign-on-settings.ts';
import { issuerSchema, missingParts, toSignOnSettings } from './sign-on-settings.ts';

/** A blank setting is one that is not set. */
const blankIsUnset = (value: unknown): unknown =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;

const text = z.preprocess(blankIsUnset, z.string().trim().max(4000).nullable().default(null));
const count = (standard: number, least: number, most: number) =>
  z.preprocess(blankIsUnset, z.coerce.number().int().min(least).max(most).default(standard));

const originSchema = z
  .string()
  .refine((value) => URL.canParse(value) && new URL(value).origin === value, {
    error: 'must be an origin such as https://ki.example.org, without a path or a slash at the end',
  })
  .nullable();

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const timeZoneSchema = z.string().trim().refine(isTimeZone, {
  error: 'must be the name of a time zone such as Europe/Berlin or UTC',
});

const POSTGRESQL = /^postgres(?:ql)?:/;
const namesDatabase = (value: string): boolean => URL.canParse(value) && new URL(value).pathname.length > 1;

const databaseUrlSchema = z
  .string()
  .trim()
  .refine((value) => value.startsWith('file:') || POSTGRESQL.test(value), {
    error: 'must begin with file: for a SQLite file or with postgresql:// for a PostgreSQL database',
    abort: true,
  })
  .refine((value) => !POSTGRESQL.test(value) || namesDatabase(value), {
    error: 'must look like postgresql://user:password@host:5432/database',
  });

const smtpUrlSchema = z
  .string()
  .trim()
  .refine((value) => /^smtps?:\/\/[^/]/.test(value) && URL.canParse(value), {
    error: 'must look like smtps://user:password@mail.example.org or smtp://mail.example.org:587',
  })
  .nullable();

const yesOrNo = z
  .preprocess(blankIsUnset, z.enum(['yes', 'no']).default('no'))
  .transform((value) => value === 'yes');

const SHORTEST_KEY = 32;

const rawEnvSchema = z.object({
  NODE_ENV: z.preprocess(blankIsUnset, z.enum(['production', 'development', 'test']).default('production')),
  PORT: count(3000, 0, 65_535),
  HOST: text,
  DATA_DIR: z.preprocess(blankIsUnset, z.string().default('./data')),
  DATABASE_URL: z.preprocess(blankIsUnset, databaseUrlSchema.optional()),
  DATABASE_CONNECTIONS: count(10, 3, 500),
  WEB_PROCESSES: count(1, 1, 64),
  /** Set by the process that starts the others, for them. */
  CLIENT_KEY_SECRET: text,
  PUBLIC_ORIGIN: z.preprocess(blankIsUnset, originSchema.default(null)),
  TRUST_PROXY: text,
  LOG_LEVEL: z.preprocess(
    blankIsUnset,
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).optional(),
  ),
  TIME_ZONE: z.preprocess(blankIsUnset, timeZoneSchema.default('Europe/Berlin')),
  RATE_LIMIT_PER_MINUTE: count(1200, 1, 1_000_000),
  RATE_LIMIT_CREATIONS_PER_HOUR: count(600, 1, 1_000_000),
  RATE_LIMIT_PLANS_PER_MINUTE: count(120, 1, 1_000_000),
  RATE_LIMIT_LINKS_PER_MINUTE: count(60, 1, 1_000_000),
  RATE_LIMIT_SIGN_INS_PER_MINUTE: count(60, 1, 1_000_000),
  RATE_LIMIT_ALL_CREATIONS_PER_MINUTE: count(600, 1, 1_000_000),
  DISK_RESERVE_MEGABYTES: count(100, 0, 1_000_000),
  RETENTION_UNUSED_DAYS: count(1, 0, 36_500),
  RETENTION_DRAFT_DAYS: count(90, 0, 36_500),
  RETENTION_COMPLETED_DAYS: count(0, 0, 36_500),
  PDF_WORKERS: count(0, 0, 32),
  PDF_QUEUE_LIMIT: count(16, 1, 1000),
  PDF_TIMEOUT_SECONDS: count(15, 1, 120),
  PDF_CACHE_MEGABYTES: count(64, 0, 4096),
  SMTP_URL: z.preprocess(blankIsUnset, smtpUrlSchema.default(null)),
  MAIL_FROM: text,
  SIGN_ON_ISSUER: z.preprocess(blankIsUnset, issuerSchema.default(null)),
  SIGN_ON_CLIENT_ID: text,
  SIGN_ON_CLIENT_SECRET: text,
  SIGN_ON_NAME: text,
  SIGN_ON_TRUSTS_ADDRESSES: yesOrNo,
  SIGN_ON_ONLY: yesOrNo,
  SECRET_KEY: z.preprocess(blankIsUnset, z.string().trim().min(SHORTEST_KEY).nullable().default(null)),
  OPERATOR_NAME: text,
  OPERATOR_ADDRESS: text,
  OPERATOR_EMAIL: text,
  OPERATOR_PHONE: text,
  OPERATOR_REPRESENTATIVE: text,
  OPERATOR_REGISTER: text,
  OPERATOR_PRIVACY_CONTACT: text,
  OPERATOR_HOSTING: text,
  OPERATOR_ACCOUNTS: z.preprocess(blankIsUnset, addressesSchema.default([])),
  OFFER_AGREEMENTS: yesOrNo,
});

/** What the legal pages say of who runs this. Null: not filled in yet. */
export interface Operator {
  readonly name: string | null;
  /** Lines separated by line breaks or by `|`. */
  readonly address: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly representative: string | null;
  readonly register: string | null;
  readonly privacyContact: string | null;
  /** Who keeps the machines, and where. */
  readonly hosting: string | null;
}

/** After how many days without a change something is erased. 0: never. */
export interface RetentionDays {
  /** What nobody came back to, or nobody answered. */
  readonly unused: number;
  readonly draft: number;
  readonly completed: number;
}

export interface Env {
  readonly mode: 'production' | 'development' | 'test';
  readonly port: number;
  /** Null: every network interface of the machine. */
  readonly host: string | null;
  readonly dataDir: string;
  readonly database: DatabaseAddress;
  /** How many processes serve; more than one with PostgreSQL alone. */
  readonly webProcesses: number;
  /** What web processes share so that a client has the same key in all of them. Null: one process, its own. */
  readonly clientKeySecret: string | null;
  readonly publicOrigin: string | null;
  /** For express: false, a number of proxies, or their addresses. */
  readonly trustProxy: false | number | string;
  readonly logLevel: string;
  /** Where the operator is: results are dated with the day there. Instants are stored and sent in UTC. */
  readonly timeZone: string;
  readonly rateLimits: {
    readonly perMinute: number;
    readonly creationsPerHour: number;
    /** Plans that are not kept from before. */
    readonly plansPerMinute: number;
    /** Attempts to open a shared report. */
    readonly linksPerMinute: number;
    /** Attempts to sign in, sign up or redeem a code, whoever it is for. */
    readonly signInsPerMinute: number;
  };
  /** New assessments of all clients of this process together. */
  readonly creationsPerMinute: number;
  /** Free room below which nothing new is begun. */
  readonly diskReserveMegabytes: number;
  readonly retention: RetentionDays;
  readonly pdf: {
    /** Of each process. 0: one fewer than the machine has cores, at least one. */
    readonly workers: number;
    readonly queueLimit: number;
    readonly timeoutSeconds: number;
    readonly cacheMegabytes: number;
  };
  readonly mail: {
    /** Null: letters are put into the folder `outbox` beside the data. */
    readonly smtpUrl: string | null;
    readonly from: string;
  };
  /** Null: people sign in with passwords alone. */
  readonly signOn: SignOnSettings | null;
  /** Null: one is made and kept in a file beside the data. */
  readonly secretKey: string | null;
  readonly operator: Operator;
  /** The addresses of the accounts whose owners try the mail of this installation on a page. */
  readonly operatorAccounts: readonly string[];
  /** Whether the operator is bound by the texts that organisations can agree to here. */
  readonly offersAgreements: boolean;
}

export class EnvError extends Error {
  override readonly name = 'EnvError';
}

function toTrustProxy(value: string | null): Env['trustProxy'] {
  if (value === null || value === 'false' || value === '0') return false;
  return /^\d+$/.test(value) ? Number(value) : value;
}

type RawEnv = z.infer<typeof rawEnvSchema>;

function toDatabase({ DATABASE_URL: url, DATABASE_CONNECTIONS, DATA_DIR }: RawEnv): DatabaseAddress {
  if (url === undefined) return { engine: 'sqlite', file: resolve(DATA_DIR, 'ki-bruecke.db') };
  if (POSTGRESQL.test(url)) return { engine: 'postgresql', url, connections: DATABASE_CONNECTIONS };
  const path = url.slice('file:'.length).replace(/\?.*$/, '');
  return { engine: 'sqlite', file: isAbsolute(path) ? path : resolve(path) };
}

/** Several web processes share the cores that one would have for itself. */
function toPdfWorkers({ PDF_WORKERS, WEB_PROCESSES }: RawEnv): number {
  if (PDF_WORKERS > 0 || WEB_PROCESSES === 1) return PDF_WORKERS;
  return Math.max(1, Math.floor((availableParallelism() - 1) / WEB_PROCESSES));
}

/** A mail server takes letters only from an address that is its operator's own. */
function toMail({ SMTP_URL: smtpUrl, MAIL_FROM: from }: RawEnv): Env['mail'] {
  if (smtpUrl !== null && from === null) {
    throw new EnvError('MAIL_FROM: say from which address letters are sent, as SMTP_URL is set.');
  }
  return { smtpUrl, from: from ?? 'KI-Brücke <no-reply@localhost>' };
}

/** All of it or nothing: a part is a mistake. */
function toSignOn(raw: RawEnv): SignOnSettings | null {
  const missing = missingParts(raw);
  if (missing.length > 0) {
    throw new EnvError(`${missing.join(', ')}: missing. Sign-on by an identity provider needs all of them.`);
  }
  return toSignOnSettings(raw);
}

/** Reads the settings once. Throws an EnvError that names each one that is wrong. */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const parsed = rawEnvSchema.safeParse(source);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new EnvError(`These settings are wrong:\n  ${faults.join('\n  ')}`);
  }
  const raw = parsed.data;
  const database = toDatabase(raw);
  if (raw.WEB_PROCESSES > 1 && database.engine === 'sqlite') {
    throw new EnvError(
      'WEB_PROCESSES: one process writes to a SQLite file. For more, set DATABASE_URL to a PostgreSQL database.',
    );
  }
  return {
    mode: raw.NODE_ENV,
    port: raw.PORT,
    host: raw.HOST,
    dataDir: resolve(raw.DATA_DIR),
    database,
    webProcesses: raw.WEB_PROCESSES,
    clientKeySecret: raw.CLIENT_KEY_SECRET,
    publicOrigin: raw.PUBLIC_ORIGIN,
    trustProxy: toTrustProxy(raw.TRUST_PROXY),
    logLevel: raw.LOG_LEVEL ?? (raw.NODE_ENV === 'test' ? 'silent' : 'info'),
    timeZone: raw.TIME_ZONE,
    rateLimits: {
      perMinute: raw.RATE_LIMIT_PER_MINUTE,
      creationsPerHour: raw.RATE_LIMIT_CREATIONS_PER_HOUR,
      plansPerMinute: raw.RATE_LIMIT_PLANS_PER_MINUTE,
      linksPerMinute: raw.RATE_LIMIT_LINKS_PER_MINUTE,
      signInsPerMinute: raw.RATE_LIMIT_SIGN_INS_PER_MINUTE,
    },
    creationsPerMinute: raw.RATE_LIMIT_ALL_CREATIONS_PER_MINUTE,
    diskReserveMegabytes: raw.DISK_RESERVE_MEGABYTES,
    retention: {
      unused: raw.RETENTION_UNUSED_DAYS,
      draft: raw.RETENTION_DRAFT_DAYS,
      completed: raw.RETENTION_COMPLETED_DAYS,
    },
    pdf: {
      workers: toPdfWorkers(raw),
      queueLimit: raw.PDF_QUEUE_LIMIT,
      timeoutSeconds: raw.PDF_TIMEOUT_SECONDS,
      cacheMegabytes: raw.PDF_CACHE_MEGABYTES,
    },
    mail: toMail(raw),
    signOn: toSignOn(raw),
    secretKey: raw.SECRET_KEY,
    operator: {
      name: raw.OPERATOR_NAME,
      address: raw.OPERATOR_ADDRESS,
      email: raw.OPERATOR_EMAIL,
      phone: raw.OPERATOR_PHONE,
      representative: raw.OPERATOR_REPRESENTATIVE,
      register: raw.OPERATOR_REGISTER,
      privacyContact: raw.OPERATOR_PRIVACY_CONTACT,
      hosting: raw.OPERATOR_HOSTING,
    },
    operatorAccounts: raw.OPERATOR_ACCOUNTS,
    offersAgreements: raw.OFFER_AGREEMENTS,
  };
}
