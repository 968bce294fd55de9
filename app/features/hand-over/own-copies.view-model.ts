import { MAX_OBJECTION } from '#app/domain/client/file-copy.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { FileCopy } from '#app/persistence/file-copy-repository.ts';
import { toIsoDay } from '#app/platform/clock.ts';
import { OBJECTION } from './copy-form.ts';
import { digestGroups, groundWords } from './copy-words.ts';
import { ownCopyFilePath } from './paths.ts';

/** What the holder of a code reads of the copies that advisers keep, and the form for objecting to one. */
export function toOwnCopies(translator: Translator, copies: readonly FileCopy[], home: string) {
  const { t } = translator;
  return {
    title: t('file-copy:own.title'),
    text: t('file-copy:own.text'),
    list: copies.map((each) => toOwnCopy(translator, each, home)),
    digest: t('file-copy:digest'),
    digestText: t('file-copy:own.digestText'),
    download: t('file-copy:own.download'),
    object: t('file-copy:own.object'),
    submit: t('file-copy:own.submit'),
  };
}
export type OwnCopiesView = ReturnType<typeof toOwnCopies>;

function toOwnCopy(translator: Translator, copy: FileCopy, home: string) {
  const { t, format } = translator;
  const { id, organisation, adviser, keptOn, deleteOn, digest, objection } = copy;
  const said = { organisation: organisation.name, adviser: adviser?.name ?? '' };
  const date = format.date(keptOn);
  return {
    id,
    text: t(adviser === null ? 'file-copy:own.keptBy' : 'file-copy:own.kept', { ...said, date }),
    ground: groundWords(translator, copy),
    until: t('file-copy:list.until', { date: format.date(deleteOn) }),
    digest: digestGroups(digest),
    href: ownCopyFilePath(home, id),
    objected: objection && t('file-copy:own.objectedOn', { date: format.date(toIsoDay(objection.at)) }),
    field: {
      // Several copies have a form each on one page.
      id: `${OBJECTION}-${id}`,
      name: OBJECTION,
      label: t('file-copy:own.objection'),
      hint: t('file-copy:own.objectionHint'),
      maxLength: MAX_OBJECTION,
    },
  };
}
