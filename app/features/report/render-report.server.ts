import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { evaluateReturns } from '#app/domain/roadmap/returns.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import { RenderQueue } from '#app/documents/render-queue.server.ts';
import { ReportCache } from '#app/documents/report-cache.server.ts';
import { costsOfGoals } from '#app/report-model/goal-costs.ts';
import type { ReportModel } from '#app/report-model/report-model.ts';
import { toReportModel } from '#app/report-model/report.view-model.ts';
import { findWorkerFile } from '#app/documents/worker-file.server.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { env } from '#app/platform/env.server.ts';
import { log } from '#app/platform/log.server.ts';
import type { ReportSource } from './report-source.ts';
import { toProgress, withPlanInForce } from './report-source.ts';
import type { ReportVerification } from './verification-link.ts';
import { toCheckLink } from './verification-link.ts';

export interface ReportRequest {
  /** The hash of the code: whose document it is in the cache. */
  readonly owner: string;
  readonly source: ReportSource;
  readonly locale: Locale;
  /** The origin people see. */
  readonly origin: string;
  /** By which code others may check it, if they may. */
  readonly verification?: ReportVerification | null;
}

export interface RenderedReport {
  readonly bytes: Uint8Array;
  readonly etag: string;
}

/** Raised whenever the drawing changes while the words do not: the same content must mean the same bytes. */
const DRAWING = '7';

const queue = new RenderQueue({
  workerFile: findWorkerFile,
  workers: env.pdf.workers,
  queueLimit: env.pdf.queueLimit,
  timeoutMs: env.pdf.timeoutSeconds * 1000,
});
const cache = new ReportCache(env.pdf.cacheMegabytes * 1024 * 1024);
/** Which content the sources of a document make, while this process runs: words change only with a release. */
const contentHashes = new LRUCache<string, string>({ max: 1000 });
const underway = new Map<string, Promise<Outcome<Uint8Array>>>();
/** Who was erased while a document was being drawn: what comes out then is not kept. */
const erasedMeanwhile = new Set<string>();

/** The report in finished words, for the page and for the PDF. */
export function buildReport(request: Omit<ReportRequest, 'owner'>): ReportModel {
  const { source, locale, origin } = request;
  const result = withPlanInForce(source);
  const [facts, progress] = [source.assessment, toProgress(source)];
  const costsOf = costsOfGoals({ result, progress, facts });
  return toReportModel({
    // The figures for it may be given at any time; what they bring is reckoned anew from the plan in force.
    result: { ...result, returns: evaluateReturns({ useCases: facts.useCases, costsOf }) },
    progress,
    facts,
    translator: translatorFor(locale),
    links: { resume: `${origin}/${locale}/resume`, check: toCheckLink(request) },
  });
}

const sha256 = (...parts: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\n');
  return hash.digest('hex');
};
const toEtag = (contentHash: string): string => `"${contentHash.slice(0, 32)}"`;

/** Everything the words are made of. Cheaper to compare than the words themselves. */
function sourceHashOf({ source, locale, origin, verification }: ReportRequest): string {
  const { result, assessment, steps } = source;
  const facts = JSON.stringify([assessment, steps]);
  const code = verification?.code ?? '';
  return sha256(result.method, result.inputHash, facts, locale, origin, code);
}

/** The PDF of a result, from the cache or drawn now. `busy` when too many are being drawn. */
export async function renderReport(request: ReportRequest): Promise<Outcome<RenderedReport>> {
  const sourceHash = sourceHashOf(request);
  const known = contentHashes.get(sourceHash);
  const ready = known === undefined ? null : cache.find(known);
  if (known !== undefined && ready !== null) return succeed({ bytes: ready, etag: toEtag(known) });
  const report = buildReport(request);
  const contentHash = sha256(DRAWING, JSON.stringify(report));
  const etag = toEtag(contentHash);
  contentHashes.set(sourceHash, contentHash);
  const kept = cache.find(contentHash);
  if (kept !== null) return succeed({ bytes: kept, etag });
  const drawn = await drawOnce(contentHash, report);
  if (!drawn.ok) {
    log.warn({ code: drawn.problem.code }, 'A document was not drawn');
    return drawn;
  }
  if (!erasedMeanwhile.has(request.owner)) cache.keep(request.owner, contentHash, drawn.value);
  if (underway.size === 0) erasedMeanwhile.clear();
  return succeed({ bytes: drawn.value, etag });
}

/** Erases what is kept of an owner's documents; null: of everybody's, whoever was erased. */
export function forgetReport(owner: string | null): void {
  if (owner === null) return cache.clear();
  cache.forget(owner);
  if (underway.size > 0) erasedMeanwhile.add(owner);
}

/** Asked twice at the same time, drawn once. */
function drawOnce(contentHash: string, report: ReportModel): Promise<Outcome<Uint8Array>> {
  const known = underway.get(contentHash);
  if (known !== undefined) return known;
  const drawing = queue.render(report).finally(() => underway.delete(contentHash));
  underway.set(contentHash, drawing);
  return drawing;
}
