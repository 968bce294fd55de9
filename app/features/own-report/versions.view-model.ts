import type { Translator } from '#app/i18n/translator.server.ts';
import type { SignedOwnReport } from '#app/persistence/own-report-repository.ts';
import { toIsoDay } from '#app/platform/clock.ts';
import { toDisclosure } from '#app/report-model/own-words.view-model.ts';
import { firmDocumentPath } from './paths.ts';

interface VersionsSource {
  readonly versions: readonly SignedOwnReport[];
  /** The page of the assessment. */
  readonly home: string;
  readonly isCompleted: boolean;
}

/** What advisers have written around the report of a firm, for its owner; null where nobody has. */
export function toVersions({ t, format }: Translator, { versions, home, isCompleted }: VersionsSource) {
  if (versions.length === 0) return null;
  return {
    title: t('own-report:firm.title'),
    text: t('own-report:firm.text'),
    draft: isCompleted ? null : t('own-report:firm.draft'),
    entries: versions.map(({ workshop, organisation, adviser, updatedAt }) => ({
      id: workshop,
      text: t('own-report:firm.item', {
        ...{ organisation: organisation.name, adviser },
        date: format.date(toIsoDay(updatedAt)),
      }),
      links: isCompleted
        ? (['pdf', 'docx'] as const).map((form) => ({
            href: firmDocumentPath(home, workshop, form),
            text: t(`own-report:firm.${form}`),
          }))
        : [],
    })),
  };
}
export type VersionsView = NonNullable<ReturnType<typeof toVersions>>;

/** Who pays the advisers, for beside the list of who can help. */
export const toDisclosures = (
  translator: Translator,
  versions: readonly SignedOwnReport[],
): readonly string[] => [...new Set(versions.map((version) => toDisclosure(version, translator)))];
