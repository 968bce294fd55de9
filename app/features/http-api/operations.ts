import type { TokenScope } from '#app/domain/access/token-scopes.ts';
import type { ProblemCode } from '#app/domain/shared/problem.ts';

type SchemaName =
  | 'EvaluationRequest'
  | 'EvaluationResult'
  | 'CreationRequest'
  | 'Created'
  | 'Assessment'
  | 'PatchRequest'
  | 'Saved'
  | 'CompletionRequest'
  | 'StepRequest'
  | 'Step'
  | 'Questionnaire'
  | 'Catalogue'
  | 'ClientRequest'
  | 'Client'
  | 'ClientList'
  | 'ClientAssessmentList'
  | 'Comparison'
  | 'CampaignList'
  | 'Ready';

/** One call of the HTTP API. Words are in api:calls.<id>. */
export interface Operation {
  readonly id: string;
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
  readonly request: SchemaName | null;
  /** Status of success and what is sent with it; null = nothing. */
  readonly success: { readonly status: number; readonly schema: SchemaName | 'pdf' | null };
  readonly problems: readonly ProblemCode[];
  readonly isRepeatable?: boolean;
  readonly query?: readonly string[];
  /** What its token has to be good for. Without it, the call is open to all. */
  readonly scope?: TokenScope;
}

const BODY = ['not-json', 'body-too-large', 'content-type', 'unknown-field', 'wrong-type'] as const;
const CONTENT = [
  'unknown-item',
  'unknown-option',
  'wrong-level',
  'ambiguous-answer',
  'reason-missing',
  'too-many-not-applicable',
  'out-of-range',
  'too-many-goals',
  'region-country-mismatch',
  'missing-field',
] as const;
/** Whatever looks at what is stored. */
const LOOK = ['busy', 'not-read', 'rate-limited'] as const;
const STORE = [...LOOK, 'not-saved'] as const;
const REPEAT = ['idempotency-key-reused'] as const;
const TOKEN = ['no-token', 'scope'] as const;

const UNDER_CODE = '/api/v1/assessments/{code}';

/** The calls, in the order of the contract: those that are open, then those with a token. Source: the HTTP API v1. */
export const OPERATIONS: readonly Operation[] = [
  {
    id: 'getQuestionnaire',
    method: 'get',
    path: '/api/v1/questionnaires/{version}',
    request: null,
    success: { status: 200, schema: 'Questionnaire' },
    problems: ['not-found', 'rate-limited'],
  },
  {
    id: 'getCatalogue',
    method: 'get',
    path: '/api/v1/catalogues/{version}',
    request: null,
    success: { status: 200, schema: 'Catalogue' },
    problems: ['not-found', 'rate-limited'],
  },
  {
    id: 'evaluate',
    method: 'post',
    path: '/api/v1/evaluations',
    request: 'EvaluationRequest',
    success: { status: 200, schema: 'EvaluationResult' },
    problems: [...BODY, ...CONTENT, 'missing-item', 'unknown-questionnaire', 'busy', 'rate-limited'],
    query: ['partial'],
  },
  {
    id: 'createAssessment',
    method: 'post',
    path: '/api/v1/assessments',
    request: 'CreationRequest',
    success: { status: 201, schema: 'Created' },
    problems: [
      ...BODY,
      ...CONTENT,
      'not-found',
      'already-created',
      'unknown-campaign',
      'campaign-closed',
      ...REPEAT,
      ...STORE,
    ],
    isRepeatable: true,
  },
  {
    id: 'getAssessment',
    method: 'get',
    path: UNDER_CODE,
    request: null,
    success: { status: 200, schema: 'Assessment' },
    problems: ['not-found', ...LOOK],
  },
  {
    id: 'patchAssessment',
    method: 'patch',
    path: UNDER_CODE,
    request: 'PatchRequest',
    success: { status: 200, schema: 'Saved' },
    problems: [
      ...BODY,
      ...CONTENT,
      'not-found',
      'stale-revision',
      'already-completed',
      'revision-missing',
      ...REPEAT,
      ...STORE,
    ],
    isRepeatable: true,
  },
  {
    id: 'completeAssessment',
    method: 'post',
    path: `${UNDER_CODE}/completion`,
    request: 'CompletionRequest',
    success: { status: 200, schema: 'EvaluationResult' },
    problems: [
      ...BODY,
      'missing-item',
      'missing-field',
      'not-found',
      'stale-revision',
      'revision-missing',
      ...REPEAT,
      ...STORE,
    ],
    isRepeatable: true,
  },
  {
    id: 'getResult',
    method: 'get',
    path: `${UNDER_CODE}/result`,
    request: null,
    success: { status: 200, schema: 'EvaluationResult' },
    problems: ['not-found', 'not-completed', ...LOOK],
  },
  {
    id: 'getReport',
    method: 'get',
    path: `${UNDER_CODE}/report.pdf`,
    request: null,
    success: { status: 200, schema: 'pdf' },
    problems: ['not-found', 'not-completed', ...LOOK],
  },
  {
    id: 'reportStep',
    method: 'put',
    path: `${UNDER_CODE}/steps/{measure}`,
    request: 'StepRequest',
    success: { status: 200, schema: 'Step' },
    problems: [
      ...BODY,
      'unknown-option',
      'missing-field',
      'out-of-range',
      'not-found',
      'not-completed',
      ...STORE,
    ],
  },
  {
    id: 'eraseAssessment',
    method: 'delete',
    path: UNDER_CODE,
    request: null,
    success: { status: 204, schema: null },
    problems: ['not-found', ...STORE],
  },
  {
    id: 'getHealth',
    method: 'get',
    path: '/healthz',
    request: null,
    success: { status: 200, schema: 'Ready' },
    problems: [],
  },
  {
    id: 'getReadiness',
    method: 'get',
    path: '/readyz',
    request: null,
    success: { status: 200, schema: 'Ready' },
    problems: [],
  },
  {
    id: 'listClients',
    method: 'get',
    path: '/api/v1/clients',
    request: null,
    success: { status: 200, schema: 'ClientList' },
    problems: [...TOKEN, 'out-of-range', ...LOOK],
    query: ['cursor', 'archived'],
    scope: 'clients:read',
  },
  {
    id: 'addClient',
    method: 'post',
    path: '/api/v1/clients',
    request: 'ClientRequest',
    success: { status: 201, schema: 'Client' },
    problems: [
      ...BODY,
      ...TOKEN,
      'missing-field',
      'unknown-option',
      'out-of-range',
      'region-country-mismatch',
      ...REPEAT,
      ...STORE,
    ],
    isRepeatable: true,
    scope: 'clients:write',
  },
  {
    id: 'listClientAssessments',
    method: 'get',
    path: '/api/v1/clients/{id}/assessments',
    request: null,
    success: { status: 200, schema: 'ClientAssessmentList' },
    problems: [...TOKEN, 'not-found', ...LOOK],
    scope: 'clients:read',
  },
  {
    id: 'compareAssessments',
    method: 'get',
    path: `${UNDER_CODE}/comparison`,
    request: null,
    success: { status: 200, schema: 'Comparison' },
    problems: [...TOKEN, 'missing-field', 'not-found', 'not-completed', ...LOOK],
    query: ['with'],
    scope: 'clients:read',
  },
  {
    id: 'listCampaigns',
    method: 'get',
    path: '/api/v1/campaigns',
    request: null,
    success: { status: 200, schema: 'CampaignList' },
    problems: [...TOKEN, 'not-found', ...LOOK],
    scope: 'campaigns:read',
  },
];

export type { SchemaName };
