import type { AssessmentAccess } from '#app/domain/access/access.ts';
import { accessToAssessment } from '#app/domain/access/access.ts';
import { canonicalCode, findResumeCode } from '#app/domain/assessment/resume-code.ts';
import { ownerOf } from '#app/persistence/code-hash.ts';

/** Who asks under a code (as typed: any case, with spaces and hyphens), and what that may be. */
export function accessOf(code: string | undefined): AssessmentAccess {
  const owner = code === undefined ? null : ownerOf(code);
  return owner === null
    ? accessToAssessment({ kind: 'nobody' }, '')
    : accessToAssessment({ kind: 'code-holder', owner }, owner);
}

/** The code of an address that holds more than a code, such as a bracket behind it; null where it is one, or holds none. */
export const plainCodeOf = (inAddress: string): string | null =>
  canonicalCode(inAddress) === null ? findResumeCode(inAddress) : null;
