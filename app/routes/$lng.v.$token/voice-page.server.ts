import type { LoaderFunctionArgs } from '@remix-run/node';
import type { VoiceAccess } from '#app/domain/access/access.ts';
import type { Item } from '#app/domain/questionnaire/items.ts';
import type { AssessmentPaths } from '#app/features/questionnaire/paths.ts';
import type { SeenVoice } from '#app/features/voices/own-voice.server.ts';
import { openVoice } from '#app/features/voices/own-voice.server.ts';
import { voicePath } from '#app/features/voices/paths.ts';
import { voiceAccessOf } from '#app/features/voices/voice-token.server.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { requireLocale } from '#app/i18n/request-locale.server.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { requireValue } from '#app/platform/problem-response.ts';

export interface VoicePage {
  readonly access: VoiceAccess;
  readonly token: string;
  readonly locale: Locale;
  readonly translator: Translator;
  readonly home: string;
  /** Null where the address shows nothing. */
  readonly seen: SeenVoice | null;
}

/** Who gives a voice, and what can be done with it; one page stands for every address that shows nothing. */
export async function openVoicePage({ params }: Pick<LoaderFunctionArgs, 'params'>): Promise<VoicePage> {
  const locale = requireLocale(params);
  const token = params['token'] ?? '';
  const access = voiceAccessOf(token);
  const opened = await openVoice(access);
  const isClosed = !opened.ok && opened.problem.code === 'not-found';
  const seen = isClosed ? null : requireValue(opened);
  return { access, token, locale, translator: translatorFor(locale), home: voicePath(locale, token), seen };
}

/** Where the questions of a voice lead: to each other, and for all else to its one page. */
export function voicePaths(home: string): AssessmentPaths {
  const own = { home, keep: home, save: home, profile: home, goals: home, money: home, review: home };
  const rest = { finish: home, consent: home, erase: home, result: home, whatIf: home };
  return { ...own, ...rest, question: (item: Item) => `${home}/q/${item}` };
}
