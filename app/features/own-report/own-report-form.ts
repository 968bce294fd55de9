import type { ExtraStep, OwnReport, RemarkChapter } from '#app/domain/own-report/own-report.ts';
import {
  MAX_EXTRA_STEPS,
  MAX_REMARK,
  MAX_STEP_TEXT,
  MAX_STEP_TITLE,
  MAX_STEP_WHO,
  REMARK_CHAPTERS,
} from '#app/domain/own-report/own-report.ts';
import { findProvider } from '#app/domain/providers/register.ts';
import { toLines, toOneLine } from '#app/domain/shared/one-line.ts';
import type { TextFault } from './text-fault.ts';
import { longFaultOf, textFaultOf, textIn } from './text-fault.ts';

export type OwnReportFault =
  TextFault | { readonly field: string; readonly code: 'step-title' | 'paid-missing' | 'providers-missing' };

/** Who pays, as it is chosen. */
export type Paid = 'nobody' | 'some';

/** Everything as it was typed; steps that are empty keep their place. */
export interface TypedOwnReport extends OwnReport {
  /** Null: not chosen. */
  readonly paid: Paid | null;
}

export interface ReadOwnReport {
  readonly typed: TypedOwnReport;
  /** What is to be kept, where nothing is wrong with it. */
  readonly words: OwnReport;
  readonly faults: readonly OwnReportFault[];
}

export const remarkField = (chapter: RemarkChapter): string => `remark-${chapter}`;
export const stepField = (index: number, part: keyof ExtraStep): string => `step${String(index + 1)}-${part}`;

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

function stepIn(form: FormData, index: number): ExtraStep {
  const part = (name: keyof ExtraStep): string => toOneLine(textIn(form, stepField(index, name)));
  const month = part('month');
  return {
    ...{ title: part('title'), who: part('who'), text: part('text') },
    month: MONTH.test(month) ? month : '',
  };
}

const isEmpty = (step: ExtraStep): boolean => Object.values(step).every((part) => part === '');

function stepFaultsOf(step: ExtraStep, index: number): readonly (OwnReportFault | null)[] {
  const title = stepField(index, 'title');
  return [
    step.title === '' && !isEmpty(step) ? { field: title, code: 'step-title' } : null,
    longFaultOf(title, step.title, MAX_STEP_TITLE),
    longFaultOf(stepField(index, 'who'), step.who, MAX_STEP_WHO),
    longFaultOf(stepField(index, 'text'), step.text, MAX_STEP_TEXT),
  ];
}

function remarksIn(form: FormData): OwnReport['remarks'] {
  const said = REMARK_CHAPTERS.map((id) => [id, toOneLine(textIn(form, remarkField(id)))] as const);
  return Object.fromEntries(said.filter(([, text]) => text !== ''));
}

function paidFaultOf({ paid, paidBy }: TypedOwnReport): OwnReportFault | null {
  if (paid === null) return { field: 'paid', code: 'paid-missing' };
  return paid === 'some' && paidBy.length === 0 ? { field: 'providers', code: 'providers-missing' } : null;
}

/** What was written around a report. Only providers of the register can be named. */
export function readOwnReportForm(form: FormData): ReadOwnReport {
  const steps = Array.from({ length: MAX_EXTRA_STEPS }, (_, index) => stepIn(form, index));
  const typed: TypedOwnReport = {
    introduction: toLines(textIn(form, 'introduction')),
    conclusion: toLines(textIn(form, 'conclusion')),
    remarks: remarksIn(form),
    extraSteps: steps,
    paid: (['nobody', 'some'] as const).find((choice) => choice === form.get('paid')) ?? null,
    paidBy: [...new Set(form.getAll('providers'))].filter(
      (id): id is string => typeof id === 'string' && findProvider(id) !== null,
    ),
  };
  const { paid, ...words } = typed;
  const faults = [
    textFaultOf('introduction', typed.introduction),
    ...REMARK_CHAPTERS.map((id) => longFaultOf(remarkField(id), typed.remarks[id] ?? '', MAX_REMARK)),
    ...steps.flatMap(stepFaultsOf),
    textFaultOf('conclusion', typed.conclusion),
    paidFaultOf(typed),
  ].filter((fault) => fault !== null);
  return {
    typed,
    words: {
      ...words,
      extraSteps: steps.filter((step) => !isEmpty(step)),
      paidBy: paid === 'some' ? typed.paidBy : [],
    },
    faults,
  };
}
