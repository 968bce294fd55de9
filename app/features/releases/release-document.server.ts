import type { ReleaseJson } from '#app/documents/tables/release-json.ts';
import { toReleaseJson } from '#app/documents/tables/release-json.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { NamedRelease } from './worded-release.ts';
import { toWorded } from './worded-release.ts';

/** A release as programs read it. Source: the HTTP API v1, "With a token". */
export const toReleaseDocument = (translator: Translator, opened: NamedRelease): ReleaseJson =>
  toReleaseJson(toWorded(translator, opened));
