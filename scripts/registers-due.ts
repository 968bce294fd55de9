import { parseArgs } from 'node:util';
import { z } from 'zod';
import { dueChecks } from '../app/domain/registers/due-checks.ts';

const USAGE = 'npm run registers:due -- [--on YYYY-MM-DD] [--within DAYS]';

const optionsSchema = z.strictObject({
  on: z.iso.date().default(() => new Date().toISOString().slice(0, 10)),
  within: z.coerce.number().int().min(0).default(0),
});

const { values } = parseArgs({
  options: { on: { type: 'string' }, within: { type: 'string' } },
  strict: false,
});
const options = optionsSchema.safeParse({ ...values });

if (options.success) {
  const { on, within } = options.data;
  const checks = dueChecks(on, within);
  for (const { checkAgain, register, id, urls } of checks) {
    console.log(`${checkAgain}  ${register}/${id}  ${urls.join(' ') || 'no address'}`);
  }
  const ahead = within === 0 ? '' : ` or within ${String(within)} days`;
  console.log(`${String(checks.length)} due by ${on}${ahead}`);
} else {
  console.error(USAGE);
  process.exitCode = 1;
}
