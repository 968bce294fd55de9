import type { Band } from '#app/domain/evaluation/evaluation.ts';
import type { CodeHash } from './assessment-record.ts';
import type { Tables } from './database.ts';
import { readResult } from './stored-assessment.schema.ts';

type Reader = Pick<Tables, 'assessment'>;

/** SHA-256 of a verification code, hex: who holds the paper may ask, and learns no more than `ConfirmedReport`. */
export type VerificationHash = string;

export interface VerificationState {
  /** Differs between any two assessments and never leaves the server. */
  readonly salt: string;
  readonly isCompleted: boolean;
  readonly isAllowed: boolean;
}

/** All that a reader of a report may have confirmed. Nothing else of the row leaves this file. */
export interface ConfirmedReport {
  readonly asOf: string;
  readonly questionnaire: string;
  readonly method: string;
  /** Null where too much is unknown: then from `bandLow` to `bandHigh`. */
  readonly band: Band | null;
  readonly bandLow: Band;
  readonly bandHigh: Band;
  readonly testRun: boolean;
}

export interface VerificationReader {
  readonly find: (owner: CodeHash) => Promise<VerificationState | null>;
  /** Null for an unknown code, an erased assessment, and one whose holder does not allow it. */
  readonly confirm: (code: VerificationHash) => Promise<ConfirmedReport | null>;
}

export interface VerificationWriter extends VerificationReader {
  /** The hash allows it, null takes the permission back. */
  readonly set: (owner: CodeHash, code: VerificationHash | null) => Promise<void>;
}

export function createVerificationReader(client: Reader): VerificationReader {
  return {
    find: async (owner) => {
      const row = await client.assessment.findUnique({
        where: { codeHash: owner },
        select: { id: true, status: true, verificationHash: true },
      });
      if (row === null) return null;
      const isAllowed = row.verificationHash !== null;
      return { salt: row.id, isCompleted: row.status === 'completed', isAllowed };
    },
    confirm: async (code) => {
      const row = await client.assessment.findUnique({
        where: { verificationHash: code },
        select: { testRun: true, resultJson: true },
      });
      if (!row?.resultJson) return null;
      const { asOf, questionnaire, method, overall } = readResult(row.resultJson);
      const { band, bandLow, bandHigh } = overall;
      return { asOf, questionnaire, method, band, bandLow, bandHigh, testRun: row.testRun };
    },
  };
}

/** Only for use inside a unit of the store: it writes on the connection of an open transaction. */
export function createVerificationWriter(client: Reader): VerificationWriter {
  return {
    ...createVerificationReader(client),
    set: async (owner, code) => {
      await client.assessment.update({
        where: { codeHash: owner },
        data: { verificationHash: code },
        select: { id: true },
      });
    },
  };
}
