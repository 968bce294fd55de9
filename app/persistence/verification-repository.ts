import type { Band } from '#app/domain/scoring/score-result.ts';
import type { CodeHash, VerificationHash } from '#app/domain/access/access.ts';
import type { Tables } from './database.ts';
import { readResult } from './stored-assessment.schema.ts';

type Reader = Pick<Tables, 'assessment'>;

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
  /** Null for an unknown code, an erased assessment, and one whose holder does not allow it. */
  readonly confirm: (code: VerificationHash) => Promise<ConfirmedReport | null>;
}

export interface VerificationWriter extends VerificationReader {
  /** The hash allows it, null takes the permission back. */
  readonly set: (owner: CodeHash, code: VerificationHash | null) => Promise<void>;
}

export function createVerificationReader(client: Reader): VerificationReader {
  return {
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
        data: { verificationHash: code, version: { increment: 1 } },
        select: { id: true },
      });
    },
  };
}
