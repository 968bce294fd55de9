import type { Translator } from './translator.server.ts';

/** The title of the document; a page with errors says so first. */
export function pageTitle({ t }: Translator, page: string, hasErrors = false): string {
  const title = t('common:pageTitle', { page });
  return hasErrors ? t('common:form.errorPrefix', { title }) : title;
}
