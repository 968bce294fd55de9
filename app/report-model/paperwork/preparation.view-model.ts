import type { StepRemark } from '#app/domain/assessment/step-remark.ts';
import { openItems, wantedEvidence } from '#app/domain/grant-folder/session-items.ts';
import type { StepResult } from '#app/domain/roadmap/roadmap-result.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import { toOneLine } from '#app/domain/shared/one-line.ts';
import { labelled } from '#app/i18n/punctuation.ts';
import type { ReportInput } from '../report-input.ts';
import { itemTitle, measureTitle, monthsText } from '../wording.ts';
import { atMost, toFrame } from './paperwork-frame.ts';
import type { Paperwork, PaperworkBlock, PaperworkChapter } from './paperwork-model.ts';
import type { SessionSource } from './session-source.ts';

/** So much stands on one page with room left to write. */
const MOST = { open: 7, wanted: 6, due: 5 } as const;
const LONGEST_LINE = 92;
const LONGEST_DECISIONS = 320;
const EMPTY_LINES = 3;

interface PreparationSource extends SessionSource {
  /** The plan of the completed assessment; null where nobody came with its code. */
  readonly plan: Pick<ReportInput, 'result' | 'progress'> | null;
}

/** One page to prepare the next meeting: what to settle, what to bring, which steps are due. */
export function toPreparation(source: PreparationSource): Paperwork {
  const { translator, client, folder, today, attendances } = source;
  const { t, format } = translator;
  const last = attendances.at(-1)?.day ?? null;
  const dayText = (day: IsoDate | null): string =>
    day === null ? t('folder:preparation.noDay') : format.date(day);
  return {
    ...toFrame({ kind: 'preparation', translator, client, today }),
    facts: [
      { label: t('folder:facts.next'), value: dayText(folder.nextOn) },
      { label: t('folder:facts.last'), value: dayText(last) },
    ],
    notice: null,
    chapters: [
      toChapter(source, 'open', openTexts(source)),
      toChapter(source, 'wanted', wantedTexts(source)),
      toDue(source),
      {
        title: t('folder:minutes.decisions'),
        blocks: [{ kind: 'text', text: decisionsText(source) }],
      },
      { title: t('folder:preparation.notes'), blocks: [{ kind: 'lines', count: EMPTY_LINES }] },
    ],
  };
}

/** A text as long as a line of the page, at most. */
const shortened = (text: string, most: number): string => {
  const letters = Array.from(toOneLine(text));
  return letters.length <= most
    ? letters.join('')
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
};

function toChapter(
  { translator }: SessionSource,
  part: keyof typeof MOST,
  entries: readonly string[],
): PaperworkChapter {
  const { t } = translator;
  const shown = atMost(
    entries.map((entry) => shortened(entry, LONGEST_LINE)),
    MOST[part],
    translator,
  );
  return {
    title: t(`folder:preparation.${part}.title`),
    blocks: [
      shown.length === 0
        ? { kind: 'text', text: t(`folder:preparation.${part}.none`) }
        : { kind: 'boxes', entries: shown },
    ],
  };
}

const openTexts = ({ translator, notes, choices }: SessionSource): readonly string[] =>
  openItems(notes, choices).map(({ item, reason }) =>
    translator.t(`folder:preparation.reasons.${reason}`, { title: itemTitle(translator, item) }),
  );

const wantedTexts = ({ translator, notes }: SessionSource): readonly string[] =>
  wantedEvidence(notes).map(({ item, evidence }) => {
    const title = itemTitle(translator, item);
    return evidence === ''
      ? translator.t('folder:preparation.showing', { title })
      : labelled(translator, title, toOneLine(evidence));
  });

const isBehind = (remarks: readonly StepRemark[], measure: string): boolean =>
  remarks.some((remark) => remark.measure === measure && remark.state !== 'stuck');

/** Steps that have begun by a day and are neither done nor dropped. */
function stepsDue({ result, progress }: NonNullable<PreparationSource['plan']>, by: IsoDate) {
  const remarks = progress?.remarks ?? [];
  return result.roadmap.steps.filter(({ measure, from }) => from <= by && !isBehind(remarks, measure));
}

function toDue(source: PreparationSource): PaperworkChapter {
  const { translator, plan, folder, today } = source;
  const title = translator.t('folder:preparation.due.title');
  if (plan === null) {
    const blocks: PaperworkBlock[] = [{ kind: 'text', text: translator.t('folder:preparation.noPlan') }];
    return { title, blocks };
  }
  const text = (step: StepResult): string =>
    translator.t('folder:preparation.step', {
      number: step.number,
      title: measureTitle(translator, step.measure),
      months: monthsText(translator, step),
    });
  return toChapter(source, 'due', stepsDue(plan, folder.nextOn ?? today).map(text));
}

const decisionsText = ({ translator, folder }: SessionSource): string =>
  folder.decisions === ''
    ? translator.t('folder:minutes.noDecisions')
    : shortened(folder.decisions, LONGEST_DECISIONS);
