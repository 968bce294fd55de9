import cluster from 'node:cluster';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { ServerBuild } from '@remix-run/node';
import express from 'express';
import type { ErrorRequestHandler, Express, RequestHandler } from 'express';
import * as build from 'virtual:remix/server-build';
import { announceErased, onErased } from './features/assessment/erasure.ts';
import { sendProblem } from './features/http-api/send-problem.server.ts';
import { watchStorage } from './features/operations/check-readiness.server.ts';
import { closeReleases } from './features/releases/compute-release.server.ts';
import { forgetReport } from './features/report/render-report.server.ts';
import { JOB_HANDLERS } from './job-handlers.server.ts';
import { startJobs } from './jobs/do-jobs.server.ts';
import { addressAsMeant } from './i18n/address-as-meant.ts';
import { localeOfPath } from './i18n/locale-of-path.ts';
import { localeOfRequest, negotiateLocale } from './i18n/request-locale.server.ts';
import { closeStore, currentStore, openStore } from './persistence/current-store.ts';
import type { UpdateReport } from './persistence/open-database.ts';
import { migrateDatabase } from './persistence/open-database.ts';
import { isLoopbackHost } from './platform/address.ts';
import { addressGuard } from './platform/address-guard.server.ts';
import { createAnswerMemory } from './platform/answer-memory.ts';
import { byCandidates } from './platform/candidate-routes.ts';
import { now } from './platform/clock.ts';
import {
  apiHeaders,
  bodyLimit,
  crossSiteGuard,
  knownMethods,
  meantAddress,
  privateHeaders,
  publicHeaders,
  requestId,
} from './platform/request-guards.server.ts';
import { limitConnections, oneAtATime, RECEIVING } from './platform/connection-limits.server.ts';
import { env } from './platform/env.server.ts';
import { log } from './platform/log.server.ts';
import { jitter } from './platform/random.server.ts';
import { countInMemory } from './platform/rate-limiter.ts';
import { ownOrigin } from './platform/own-origin.server.ts';
import { rateLimits } from './platform/rate-limits.server.ts';
import type { RemixOptions } from './platform/remix-handler.server.ts';
import { remixHandler } from './platform/remix-handler.server.ts';
import { logRequests } from './platform/request-log.server.ts';
import { createRoutePatterns } from './platform/route-pattern.ts';
import { nonceOf, securityHeaders } from './platform/security-headers.server.ts';
import { countInPrimary } from './platform/shared-counter.server.ts';
import { keepHeapSmall } from './platform/small-heap.server.ts';
import { staticAssets } from './platform/static-assets.server.ts';

/** What the development server puts in the place of the built files. */
export interface DevelopmentServer {
  readonly middlewares: RequestHandler;
  readonly loadBuild: () => Promise<ServerBuild>;
}

export interface RunningServer {
  readonly port: number;
  /** Finishes what is under way, then closes the store. */
  readonly stop: () => Promise<void>;
}

const DRAIN_MS = 10_000;
const TIDY_MS = 50;

const lastResort: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const { status } = error as { status?: number };
  if (response.headersSent) return next(error);
  if (status === undefined || status >= 500) {
    log.error({ err: error, requestId: String(response.locals.requestId) }, 'A request failed');
  }
  response
    .status(status ?? 500)
    .type('text/plain')
    .send(String(status ?? 500));
};

/** Where no origin is set, what a client names as the host becomes a link only where it is this machine. */
function originFor(host: string | undefined): string {
  if (env.publicOrigin !== null || host === undefined || !isLoopbackHost(host)) return ownOrigin();
  return `http://${host}`;
}

const contextOf: RemixOptions['contextOf'] = (request, response) => ({
  cspNonce: nonceOf(response),
  requestId: String(response.locals.requestId),
  memory: createAnswerMemory(),
  publicOrigin: originFor(request.get('Host')),
});

export function createApp(development: DevelopmentServer | null = null): Express {
  const app = express();
  const isHttps = env.publicOrigin?.startsWith('https:') ?? false;
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', env.trustProxy);
  app.use(requestId(), logRequests(createRoutePatterns(build.routes)));
  app.use(securityHeaders({ isDevelopment: development !== null, isHttps }));
  // The development server serves sources, whose addresses are its own affair.
  if (development) app.use(development.middlewares);
  app.use(addressGuard(sendProblem));
  if (!development) app.use(staticAssets(resolve('build/client')));
  app.use(
    publicHeaders({
      languageOf: (request) => localeOfRequest(request.path, request),
      isInAddress: (request) => localeOfPath(request.path) !== null,
    }),
    privateHeaders(),
    apiHeaders(),
  );
  app.use(knownMethods(sendProblem));
  app.use(rateLimits(env.rateLimits, sendProblem, cluster.isWorker ? countInPrimary() : countInMemory()));
  app.use(bodyLimit(sendProblem), crossSiteGuard(env.publicOrigin));
  app.use(meantAddress((request) => addressAsMeant(request.path, () => negotiateLocale(request))));
  if (development) app.all('*', remixHandler(development.loadBuild, { mode: 'development', contextOf }));
  else {
    const handlerFor = byCandidates(build, (part) => remixHandler(part, { mode: 'production', contextOf }));
    app.all('*', (request, response, next) => handlerFor(request.path)(request, response, next));
  }
  app.use(lastResort);
  return app;
}

function listen(server: Server): Promise<number> {
  return new Promise((succeed, fail) => {
    server.once('error', fail);
    server.listen({ port: env.port, ...(env.host !== null && { host: env.host }) }, () => {
      succeed((server.address() as AddressInfo).port);
    });
  });
}

/** Lets answers under way go out; what is still open after a while is cut. */
function drain(server: Server): Promise<void> {
  return new Promise((done) => {
    const cut = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
    // A connection kept alive falls idle only after its last answer.
    const tidy = setInterval(() => server.closeIdleConnections(), TIDY_MS);
    server.close(() => {
      clearTimeout(cut);
      clearInterval(tidy);
      done();
    });
  });
}

function tellMigrations({ applied, backup, facts: { filled, unreadable } }: UpdateReport): void {
  if (applied.length > 0) log.info({ applied, backup }, 'The database was brought up to date');
  if (filled > 0) log.info({ filled }, 'Facts for statistics were written for what was completed before');
  if (unreadable.length > 0) log.error({ unreadable }, 'Completed assessments that nobody can read');
}

/** How many processes are to serve. */
export const { webProcesses } = env;

/** Brings the database up to date once, before several processes serve from it. */
export async function prepare(): Promise<void> {
  tellMigrations(await migrateDatabase(env.database, now()));
}

/** Brings the database up to date and serves. Throws when the port is taken or the file is not ours. */
export async function start(development: DevelopmentServer | null = null): Promise<RunningServer> {
  const { database, diskReserveMegabytes: reserveMegabytes } = env;
  tellMigrations(await openStore(database, { random: jitter, at: now(), reserveMegabytes }));
  onErased(forgetReport);
  currentStore().erasures.listen(announceErased);
  const endWatching = watchStorage();
  const server = createServer(RECEIVING, oneAtATime(createApp(development)));
  limitConnections(server, env.trustProxy !== false);
  if (env.publicOrigin === null && env.mode === 'production') {
    log.warn('PUBLIC_ORIGIN is not set: links in reports and pages lead to this machine');
  }
  const port = await listen(server);
  const jobs = startJobs(JOB_HANDLERS);
  keepHeapSmall();
  const stop = async (): Promise<void> => {
    await Promise.all([drain(server), jobs.stop()]);
    endWatching();
    await closeReleases();
    await closeStore();
  };
  return { port, stop };
}
