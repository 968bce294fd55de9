import type { TokenScope } from '#app/domain/access/token-scopes.ts';
import type { ProblemCode } from '#app/domain/shared/problem.ts';
import { OFFICE_TYPES } from '#app/platform/office-types.ts';

export type SchemaName =
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
  | 'ReleaseList'
  | 'Release'
  | 'PictureList'
  | 'Ready';

/** What is sent as a file, by its media type. */
export const FILE_TYPES = {
  pdf: 'application/pdf',
  csv: 'text/csv',
  xlsx: OFFICE_TYPES.xlsx,
  zip: 'application/zip',
  svg: 'image/svg+xml',
  png: 'image/png',
  pptx: OFFICE_TYPES.pptx,
} as const;
type FileKind = keyof typeof FILE_TYPES;

/** One call of the HTTP API. Words are in api:calls.<id>. */
export interface Operation {
  readonly id: string;
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
  readonly request: SchemaName | null;
  /** Status of success and what is sent with it; null = nothing. */
  readonly success: { readonly status: number; readonly schema: SchemaName | FileKind | null };
  readonly problems: readonly ProblemCode[];
  readonly isRepeatable?: boolean;
  readonly query?: readonly string[];
  /** What its token has to be good for. Without it, the call is open to all. */
  readonly scope?: TokenScope;
}

/** Whatever looks at what is stored. */
export const LOOK = ['busy', 'not-read', 'rate-limited'] as const;
/** Whatever asks for a token. */
export const TOKEN = ['no-token', 'scope'] as const;
