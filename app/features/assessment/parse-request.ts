import type { z } from 'zod';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import type { InputFault } from '#app/domain/shared/problem.ts';
import { toInputFaults } from './input-faults.ts';

/** A problem of one or several faults. Its own code is that of the first. */
export function failWith(faults: readonly InputFault[]): Outcome<never> {
  return fail({ code: faults[0]?.code ?? 'wrong-type', errors: faults });
}

/** Parses a request body once, at the edge; every fault is reported. */
export function parseRequest<Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
): Outcome<z.output<Schema>> {
  const parsed = schema.safeParse(body);
  return parsed.success ? succeed(parsed.data) : failWith(toInputFaults(parsed.error, body));
}
