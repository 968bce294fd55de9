import type { CodeHash } from '#app/domain/access/access.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import { toDisclosures } from './versions.view-model.ts';

/**
 * Who pays the advisers that have written around the report of an assessment, for whoever reads that report. The caller has
 * found the report and knows whose it is.
 */
export async function listDisclosures(
  owner: CodeHash,
  translator: Translator,
): Promise<Outcome<readonly string[]>> {
  const looked = await currentStore().look(({ ownReports }) => ownReports.listOf(owner));
  return looked.ok ? succeed(toDisclosures(translator, looked.value)) : looked;
}
