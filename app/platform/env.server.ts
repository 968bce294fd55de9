import { parseEnv } from './env.schema.ts';

/** The settings of this process. No other file reads process.env. */
export const env = parseEnv(process.env);
