import { CURRENT_METHOD } from '#app/domain/evaluation/method.ts';
import { CURRENT_QUESTIONNAIRE, PUBLISHED_QUESTIONNAIRES } from '#app/domain/questionnaire/version.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import type { CatalogueDocument } from './catalogue-document.ts';
import { toCatalogueDocument } from './catalogue-document.ts';
import type { QuestionnaireDocument } from './questionnaire-document.ts';
import { toQuestionnaireDocument } from './questionnaire-document.ts';

const CURRENT = 'current';

/** A published questionnaire by its version or as `current`, else null. */
export function findQuestionnaire(version: string, locale: Locale): QuestionnaireDocument | null {
  const wanted = version === CURRENT ? CURRENT_QUESTIONNAIRE : version;
  const isPublished = (PUBLISHED_QUESTIONNAIRES as readonly string[]).includes(wanted);
  return isPublished ? toQuestionnaireDocument(wanted, translatorFor(locale)) : null;
}

/** The catalogues of a method by its version or as `current`, else null. */
export function findCatalogue(version: string, locale: Locale): CatalogueDocument | null {
  const wanted = version === CURRENT ? CURRENT_METHOD.version : version;
  return wanted === CURRENT_METHOD.version ? toCatalogueDocument(wanted, translatorFor(locale)) : null;
}
