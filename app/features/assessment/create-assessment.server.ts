import { z } from 'zod';
import type { CodeHash } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import type { Assessment, AssessmentChange, AssessmentContent } from '#app/domain/assessment/assessment.ts';
import { draftFaults } from '#app/domain/assessment/completeness.ts';
import { toEvaluationInput } from '#app/domain/assessment/evaluation-input.ts';
import { mergeAnswers, mergeProfile } from '#app/domain/assessment/merge-content.ts';
import { CODE_BYTES, toResumeCode } from '#app/domain/assessment/resume-code.ts';
import { carryAnswers } from '#app/domain/comparison/carry-answers.ts';
import { CURRENT_METHOD } from '#app/domain/evaluation/method.ts';
import { firstMeasureFor, isQuickCheck } from '#app/domain/evaluation/quick-check.ts';
import type { Answers } from '#app/domain/questionnaire/answers.ts';
import { CURRENT_QUESTIONNAIRE } from '#app/domain/questionnaire/version.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { DEFAULT_LOCALE, requireKnownLocale } from '#app/i18n/locales.ts';
import { ownerOf } from '#app/persistence/code-hash.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { OpenedAssessment } from '#app/persistence/open-assessment.ts';
import type { WriteRepositories } from '#app/persistence/store.ts';
import { spend } from '#app/platform/client-budget.server.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import { env } from '#app/platform/env.server.ts';
import { countInMemory, createRateLimiter } from '#app/platform/rate-limiter.ts';
import { newId, randomOctets } from '#app/platform/random.server.ts';
import { accessOf } from './access.server.ts';
import { creationRequestSchema } from './assessment-request.schema.ts';
import type { WriteOptions } from '#app/persistence/repeats.ts';
import { findRepeat } from '#app/persistence/repeats.ts';
import { findParticipation } from './find-participation.server.ts';
import { useInvitation } from './use-invitation.server.ts';
import { failWith, parseRequest } from './parse-request.ts';

/** What may be given when an assessment begins. All of it is optional. */
export interface CreationRequest extends Pick<
  AssessmentChange,
  'profile' | 'answers' | 'done' | 'useCases' | 'consent'
> {
  readonly locale?: Locale;
  /** The id of a campaign, or its short code as typed; null: none, also where the earlier one has one. */
  readonly campaign?: string | null;
  /** One of those of the campaign. */
  readonly district?: string | null;
  readonly testRun?: boolean;
  /** The code of an earlier assessment: its answers are copied and the two are linked. */
  readonly from?: string;
  /** A client's own code, 22 to 128 characters. */
  readonly code?: string;
}

export interface CreatedAssessment {
  /** The resume secret. Shown now, never stored, cannot be restored. */
  readonly code: string;
  readonly revision: number;
  readonly locale: Locale;
}

export interface CreationOptions extends WriteOptions {
  /** The language of who asks, where neither the request nor an earlier assessment names one. */
  readonly locale?: Locale;
  /** The personal code of a letter, as typed: for a campaign that is named, and never for what follows another one. */
  readonly personal?: string | null;
  /** Whether its chamber enters the answers from paper. */
  readonly fromPaper?: boolean;
}

/** What is kept of the answer: never the code. */
const keptSchema = z.strictObject({ revision: z.number(), locale: z.string().transform(requireKnownLocale) });

interface Creating {
  readonly owner: CodeHash;
  readonly code: string;
  readonly request: CreationRequest;
  readonly key: string | null;
  readonly locale: Locale;
  /** Whether the code is in the answer itself. A page is answered with a way to it, which nobody may follow. */
  readonly isHandedOver: boolean;
  readonly personal: string | null;
  readonly fromPaper: boolean;
}

type Assessments = WriteRepositories['assessments'];

async function findEarlier(assessments: Assessments, from: string): Promise<OpenedAssessment | null> {
  const access = accessOf(from);
  return may(access, 'follow') ? await assessments.open(access.owner) : null;
}

/** Where nothing was before. */
const BLANK = { profile: {}, answers: {}, firmName: '', done: [], useCases: [] } as const;

/** The earlier answers, as far as today's questionnaire still asks them in the same words. */
const comparableAnswers = ({ answers, questionnaire }: Assessment): Answers =>
  carryAnswers(answers, { from: questionnaire, to: CURRENT_QUESTIONNAIRE });

/** What the new one begins with. Consent is never carried over: it was given for the earlier one. */
function toContent(
  { request, locale }: Creating,
  earlier: OpenedAssessment | null,
  at: Date,
): AssessmentContent {
  const before = earlier
    ? { ...earlier.assessment, answers: comparableAnswers(earlier.assessment) }
    : { ...BLANK, locale };
  const stepsDone = (earlier?.remarks ?? []).flatMap(({ measure, state }) =>
    state === 'done' ? [measure] : [],
  );
  return {
    locale: request.locale ?? before.locale,
    profile: mergeProfile(before.profile, request.profile),
    answers: mergeAnswers(before.answers, request.answers),
    firmName: before.firmName,
    consent: request.consent ? { ...toConsent(request.consent), at: at.toISOString() } : null,
    done: request.done ?? [...new Set([...before.done, ...stepsDone])],
    useCases: request.useCases ?? before.useCases,
  };
}

const toConsent = ({ statistics, text }: NonNullable<CreationRequest['consent']>) => ({ statistics, text });

/** What the quick check named, of who goes on from its page. A program knows by itself what it was told before. */
function findQuickFirst({ request, isHandedOver }: Creating, content: AssessmentContent): string | null {
  if (isHandedOver || request.from !== undefined) return null;
  const input = toEvaluationInput({ questionnaire: CURRENT_QUESTIONNAIRE, ...content });
  return isQuickCheck(input) ? firstMeasureFor(input, CURRENT_METHOD.measures) : null;
}

async function createIn(
  repositories: WriteRepositories,
  creating: Creating,
  at: Date,
): Promise<Outcome<CreatedAssessment>> {
  const { owner, code, request, key } = creating;
  const { assessments } = repositories;
  const repeatable = key === null ? null : { scope: 'creation', key, operation: 'create', body: request };
  // A code we made is nowhere to be read again: only who brought the own code gets the same answer twice.
  const read = (body: unknown): Outcome<CreatedAssessment> =>
    request.code === undefined
      ? fail({ code: 'already-created' })
      : succeed({ code, ...keptSchema.parse(body) });
  const write = ({ revision, locale }: CreatedAssessment) => ({ revision, locale });
  const repeat = await findRepeat(repositories, repeatable, { at, read, write });
  if (repeat.earlier) return repeat.earlier;
  if (await assessments.findVersion(owner)) return fail({ code: 'already-created' });
  const earlier = request.from === undefined ? null : await findEarlier(assessments, request.from);
  if (request.from !== undefined && earlier === null) return fail({ code: 'not-found' });
  const joined = await findParticipation(repositories, { ...request, earlier, today: toIsoDay(at) });
  if (!joined.ok) return joined;
  const invited = await useInvitation(repositories, creating, { campaign: joined.value.campaign, at });
  if (!invited.ok) return invited;
  const content = toContent(creating, earlier, at);
  const faults = draftFaults(content.profile, content.answers);
  if (faults.length > 0) return failWith(faults);
  const id = newId();
  const begun = {
    ...content,
    id,
    questionnaire: CURRENT_QUESTIONNAIRE,
    ...joined.value,
    ...{ inviteMark: invited.value, fromPaper: creating.fromPaper },
    fromId: earlier?.id ?? null,
    quickFirst: findQuickFirst(creating, content),
    isClaimed: creating.isHandedOver,
    // What follows a test run is one too, unless it says otherwise: its answers are the same.
    testRun: request.testRun ?? earlier?.assessment.testRun ?? false,
  };
  await assessments.create(owner, begun, at);
  const created = { code, revision: 1, locale: requireKnownLocale(content.locale) };
  await repeat.keep({ assessmentId: id }, created);
  return succeed(created);
}

/**
 * Begins an assessment, fixed to the current questionnaire. `already-created` if the own code is taken,
 * `not-found` if there is nothing under `from`, `unknown-campaign` and `campaign-closed` where a campaign is named that asks
 * nobody.
 */
export function createAssessment(
  request: CreationRequest,
  options: CreationOptions = {},
): Promise<Outcome<CreatedAssessment>> {
  return create(request, options, false);
}

/** The same for a body that nobody has looked at yet, of a program that is handed the code. */
export function createFromBody(
  body: unknown,
  options: CreationOptions = {},
): Promise<Outcome<CreatedAssessment>> {
  return create(body, options, true);
}

const limiter = createRateLimiter(
  { name: 'all-creations', points: env.creationsPerMinute, seconds: 60 },
  countInMemory(),
);

/** What stands in the way of a new assessment, whoever asks: room, and how many begin in a minute. */
async function obstacleToAny(): Promise<Outcome<never> | null> {
  if (!currentStore().hasRoom()) return fail({ code: 'not-saved' });
  const seconds = await limiter.take('everybody');
  return seconds > 0 ? fail({ code: 'rate-limited', retryAfterSeconds: seconds }) : null;
}

async function create(
  body: unknown,
  options: CreationOptions,
  isHandedOver: boolean,
): Promise<Outcome<CreatedAssessment>> {
  const parsed = parseRequest(creationRequestSchema, body);
  if (!parsed.ok) return parsed;
  const request = parsed.value;
  const code = request.code ?? toResumeCode(randomOctets(CODE_BYTES));
  const owner = ownerOf(code);
  if (owner === null) return fail({ code: 'not-found' });
  const counted = await spend('creations');
  if (!counted.ok) return counted;
  const obstacle = await obstacleToAny();
  if (obstacle) return obstacle;
  const locale = options.locale ?? DEFAULT_LOCALE;
  const { idempotencyKey = null, personal = null, fromPaper = false } = options;
  const creating = {
    ...{ owner, code, request, key: idempotencyKey, locale, isHandedOver, personal, fromPaper },
  };
  return currentStore().write((repositories) => createIn(repositories, creating, now()));
}
