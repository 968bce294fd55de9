import { randomBytes, randomUUID } from 'node:crypto';

/** The one place that reads chance. */
export const randomOctets = (count: number): Uint8Array => randomBytes(count);
export const newId = (): string => randomUUID();

/** 0 to 1, for jitter only. */
export const jitter = (): number => Math.random();
