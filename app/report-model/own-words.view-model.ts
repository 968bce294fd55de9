import type { Letterhead } from '#app/domain/own-report/letterhead.ts';
import type { ExtraStep, OwnReport, RemarkChapter } from '#app/domain/own-report/own-report.ts';
import { paragraphsOf, REMARK_CHAPTERS } from '#app/domain/own-report/own-report.ts';
import { findProvider } from '#app/domain/providers/register.ts';
import { apart, runIn } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { OwnWordsModel } from './own-words-model.ts';
import { monthText } from './wording.ts';

/** An own report with all that is printed of who wrote it. */
export interface OwnWordsInput {
  readonly words: OwnReport;
  readonly organisation: { readonly name: string };
  readonly adviser: string;
  readonly letterhead: Letterhead | null;
}

/** The name of a chapter, by the same words as in the report. */
export function chapterTitle(chapter: RemarkChapter, { t }: Pick<Translator, 't'>): string {
  switch (chapter) {
    case 'steps':
      return t('report:steps.title');
    case 'return':
      return t('report:returns.title');
    case 'help':
      return t('report:ledger.title');
    case 'standing':
    case 'plan':
    case 'answers':
      return t(`report:web.chapters.titles.${chapter}`);
  }
}

/** What an adviser says around a report, in finished words. */
export function toOwnWords(input: OwnWordsInput, translator: Translator): OwnWordsModel {
  const { t } = translator;
  const { letterhead, organisation, words } = input;
  const { name } = organisation;
  const logo = letterhead?.logo ?? null;
  return {
    by: t('own-report:paper.by', { organisation: name }),
    accent: letterhead?.accent ?? null,
    logo: logo && { ...logo, said: t('own-report:paper.logo', { organisation: name }) },
    notice: t('own-report:paper.notice', { organisation: name }),
    opening: {
      title: t('own-report:paper.opening'),
      introduction: paragraphsOf(words.introduction),
      remarks: toRemarks(words, translator),
      contact: {
        title: t('own-report:paper.contact'),
        lines: [name, input.adviser, ...paragraphsOf(letterhead?.contact ?? '')],
      },
    },
    closing: toClosing(words, translator),
    disclosure: toDisclosure(input, translator),
  };
}

function toRemarks({ remarks }: OwnReport, translator: Translator): OwnWordsModel['opening']['remarks'] {
  const entries = REMARK_CHAPTERS.flatMap((id) => {
    const text = remarks[id] ?? '';
    return text === '' ? [] : [{ id, leadIn: runIn(translator, chapterTitle(id, translator)), text }];
  });
  return entries.length === 0 ? null : { title: translator.t('own-report:paper.remarks'), entries };
}

function toClosing(words: OwnReport, translator: Translator): OwnWordsModel['closing'] {
  const { t } = translator;
  const conclusion = paragraphsOf(words.conclusion);
  const { extraSteps } = words;
  if (conclusion.length === 0 && extraSteps.length === 0) return null;
  return {
    title: t('own-report:paper.closing'),
    steps:
      extraSteps.length === 0
        ? null
        : {
            title: t('own-report:paper.steps'),
            lead: t('own-report:paper.stepsLead'),
            entries: extraSteps.map((step) => toStep(step, translator)),
          },
    conclusion,
  };
}

function toStep({ title, month, who, text }: ExtraStep, translator: Translator) {
  const said = [month === '' ? '' : monthText(translator, month), who].filter((part) => part !== '');
  return { title, detail: apart(translator, said), text };
}

/** Who pays the organisation, in a sentence. A provider that has left the register since is told by its id. */
export function toDisclosure(
  { words, organisation }: Pick<OwnWordsInput, 'words' | 'organisation'>,
  { t, format }: Translator,
): string {
  const values = { organisation: organisation.name };
  if (words.paidBy.length === 0) return t('own-report:paper.paidByNobody', values);
  const names = words.paidBy.map((id) => findProvider(id)?.name ?? id);
  return t('own-report:paper.paidBy', { ...values, names: format.list(names) });
}
