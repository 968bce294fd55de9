import type { z } from 'zod';
import type { Action, AssessmentAccess } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import { parseRequest } from './parse-request.ts';

interface Asking<Schema extends z.ZodType> {
  readonly action: Action;
  readonly schema: Schema;
  readonly body: unknown;
}

/** What is wrong with a body is told only to who may act on an assessment that is there: to others there is none. */
export async function parseUnderCode<Schema extends z.ZodType>(
  access: AssessmentAccess,
  { action, schema, body }: Asking<Schema>,
): Promise<Outcome<z.output<Schema>>> {
  if (!may(access, action)) return fail({ code: 'not-found' });
  const parsed = parseRequest(schema, body);
  if (parsed.ok || (await currentStore().assessments.findVersion(access.owner)) !== null) return parsed;
  return fail({ code: 'not-found' });
}
