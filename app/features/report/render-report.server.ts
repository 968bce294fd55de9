import { LRUCache } from 'lru-cache';
import type { StoredVersion } from '#app/persistence/assessment-repository.ts';
import { sha256 } from '#app/platform/sha256.server.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import { ReportDrawing, wordDrawing } from '#app/documents/report-drawing.server.ts';
import { ReportCache } from '#app/documents/report-cache.server.ts';
import type { OwnWordsModel } from '#app/report-model/own-words-model.ts';
import type { OwnWordsInput } from '#app/report-model/own-words.view-model.ts';
import { toOwnWords } from '#app/report-model/own-words.view-model.ts';
import type { ReportInput } from '#app/report-model/report-input.ts';
import type { ReportModel } from '#app/report-model/report-model.ts';
import { toPrintedReport, toReportModel, toWordReport } from '#app/report-model/report.view-model.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { env } from '#app/platform/env.server.ts';
import { log } from '#app/platform/log.server.ts';
import type { ReportSource } from './report-input.server.ts';
import { findReportInput } from './report-input.server.ts';

/** To be read and passed on, or to be written on with a word processor. */
export type ReportForm = 'pdf' | 'docx';

export interface ReportRequest {
  /** Left out: as PDF. */
  readonly form?: ReportForm;
  /** The key of the assessment: whose document it is in the cache. */
  readonly owner: string;
  /** Which state of the assessment is stored now. */
  readonly version: StoredVersion;
  readonly locale: Locale;
  readonly origin: string;
  /** The document of the holder may carry the code by which it is checked; that of a link or an adviser never does. */
  readonly audience: 'holder' | 'link' | 'adviser';
  /** What an adviser says around it; left out: nobody says anything. */
  readonly own?: OwnWordsInput;
  /** Reads what the report says, where no document of this state is kept. */
  readonly read: () => Promise<Outcome<ReportSource>>;
}

export interface RenderedReport {
  readonly bytes: Uint8Array;
  readonly etag: string;
  /** The day of the result. */
  readonly asOf: IsoDate;
  readonly locale: Locale;
  readonly form: ReportForm;
  /** Whether an adviser says something around it. */
  readonly hasOwnWords: boolean;
}

const limits = { queueLimit: env.pdf.queueLimit, timeoutMs: env.pdf.timeoutSeconds * 1000 };
const pdfs = new ReportDrawing({ workers: env.pdf.workers, ...limits });
/** Takes a tenth of the time of a PDF: one thread is enough. */
const documents = wordDrawing({ workers: 1, ...limits });

/** What is drawn, and how. */
interface Prepared {
  readonly contentHash: string;
  readonly draw: () => Promise<Outcome<Uint8Array>>;
}

/** The marks are raised whenever the drawing changes while the words do not: the same content must mean the same bytes. */
const PREPARE: Readonly<Record<ReportForm, (input: ReportInput, own?: OwnWordsInput) => Prepared>> = {
  pdf: (input, own) => {
    const report = toPrintedReport(input);
    const words = own === undefined ? null : toOwnWords(own, input.translator);
    const contentHash = digest('9', JSON.stringify(report), ...withOwn('1', words));
    return { contentHash, draw: () => pdfs.draw(report, words) };
  },
  docx: (input, own) => {
    const report = toWordReport(input);
    const words = own === undefined ? null : toOwnWords(own, input.translator);
    const contentHash = digest('docx-1', JSON.stringify(report), ...withOwn('1', words));
    return { contentHash, draw: () => documents.draw(report, words) };
  },
};
const cache = new ReportCache(env.pdf.cacheMegabytes * 1024 * 1024);
/** Which content the states of assessments make, while this process runs: words change only with a release. */
const contentHashes = new LRUCache<string, string>({ max: 1000 });
const underway = new Map<string, Promise<Outcome<Uint8Array>>>();
/** Who was erased while a document was being drawn: what comes out then is not kept. */
const erasedMeanwhile = new Set<string>();

/** The report in finished words, for a page; `busy` when too much is being planned. */
export async function buildReport(source: ReportSource): Promise<Outcome<ReportModel>> {
  const input = await findReportInput(source);
  return input.ok ? succeed(toReportModel(input.value)) : input;
}

/** What the drawing of an adviser's words and the words themselves add to a content; nothing where there are none. */
const withOwn = (mark: string, words: OwnWordsModel | null): readonly string[] =>
  words === null ? [] : [`own-${mark}`, JSON.stringify(words)];

const digest = (...parts: readonly string[]): string => sha256(parts.map((part) => `${part}\n`).join(''));
const toEtag = (contentHash: string): string => `"${contentHash.slice(0, 32)}"`;

/** The document of a result, from the cache or drawn now. `busy` when too many are being drawn. */
export async function renderReport(request: ReportRequest): Promise<Outcome<RenderedReport>> {
  const { owner, version, locale, origin, audience, form = 'pdf', own } = request;
  const { asOf } = version;
  if (asOf === null) return fail({ code: 'not-completed' });
  const said = own === undefined ? null : digest(JSON.stringify(own));
  const state = JSON.stringify([version.id, version.version, locale, origin, audience, form, said]);
  const known = contentHashes.get(state);
  const ready = known === undefined ? null : cache.find(known);
  const told = { asOf, locale, form, hasOwnWords: own !== undefined };
  if (known !== undefined && ready !== null) return succeed({ bytes: ready, etag: toEtag(known), ...told });
  const source = await request.read();
  if (!source.ok) return source;
  const input = await findReportInput(source.value);
  if (!input.ok) return input;
  const prepared = PREPARE[form](input.value, own);
  const { contentHash } = prepared;
  const etag = toEtag(contentHash);
  contentHashes.set(state, contentHash);
  const kept = cache.find(contentHash);
  if (kept !== null) return succeed({ bytes: kept, etag, ...told });
  const drawn = await drawOnce(prepared);
  if (!drawn.ok) {
    log.warn({ code: drawn.problem.code }, 'A document was not drawn');
    return drawn;
  }
  if (!erasedMeanwhile.has(owner)) cache.keep(owner, contentHash, drawn.value);
  if (underway.size === 0) erasedMeanwhile.clear();
  return succeed({ bytes: drawn.value, etag, ...told });
}

/** Erases what is kept of an owner's documents; null: of everybody's, whoever was erased. */
export function forgetReport(owner: string | null): void {
  if (owner === null) return cache.clear();
  cache.forget(owner);
  if (underway.size > 0) erasedMeanwhile.add(owner);
}

/** Asked twice at the same time, drawn once. */
function drawOnce({ contentHash, draw }: Prepared): Promise<Outcome<Uint8Array>> {
  const known = underway.get(contentHash);
  if (known !== undefined) return known;
  const drawn = draw().finally(() => underway.delete(contentHash));
  underway.set(contentHash, drawn);
  return drawn;
}
