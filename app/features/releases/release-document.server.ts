import type { ReleaseJson } from '#app/documents/tables/release-json.ts';
import { toReleaseJson } from '#app/documents/tables/release-json.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { WeightTarget } from '#app/domain/statistics/weight-target.ts';
import { labelWeights } from '#app/report-model/statistics/labelled-weights.ts';
import type { NamedRelease } from './worded-release.ts';
import { toWorded } from './worded-release.ts';

/** A release as programs read it. Source: the HTTP API v1, "With a token". */
export function toReleaseDocument(
  translator: Translator,
  named: NamedRelease,
  target: WeightTarget | null,
): ReleaseJson {
  const worded = toWorded(translator, named);
  return toReleaseJson(worded, labelWeights(worded, target));
}
