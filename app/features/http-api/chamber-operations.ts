import type { Operation } from './operation.ts';
import { LOOK, TOKEN } from './operation.ts';

/** The calls for chambers, all with a token. Source: the HTTP API v1, "With a token". */
export const CHAMBER_OPERATIONS: readonly Operation[] = [
  {
    id: 'listCampaigns',
    method: 'get',
    path: '/api/v1/campaigns',
    request: null,
    success: { status: 200, schema: 'CampaignList' },
    problems: [...TOKEN, 'not-found', ...LOOK],
    scope: 'campaigns:read',
  },
  {
    id: 'listReleases',
    method: 'get',
    path: '/api/v1/campaigns/{campaign}/releases',
    request: null,
    success: { status: 200, schema: 'ReleaseList' },
    problems: [...TOKEN, 'not-found', 'out-of-range', ...LOOK],
    query: ['cursor'],
    scope: 'campaigns:read',
  },
  {
    id: 'getRelease',
    method: 'get',
    path: '/api/v1/releases/{release}.json',
    request: null,
    success: { status: 200, schema: 'Release' },
    problems: [...TOKEN, 'not-found', ...LOOK],
    scope: 'campaigns:read',
  },
  {
    id: 'getReleaseWorkbook',
    method: 'get',
    path: '/api/v1/releases/{release}.xlsx',
    request: null,
    success: { status: 200, schema: 'xlsx' },
    problems: [...TOKEN, 'not-found', ...LOOK],
    scope: 'campaigns:read',
  },
  {
    id: 'getReleasePackage',
    method: 'get',
    path: '/api/v1/releases/{release}.zip',
    request: null,
    success: { status: 200, schema: 'zip' },
    problems: [...TOKEN, 'not-found', ...LOOK],
    scope: 'campaigns:read',
  },
  {
    id: 'getReleaseTable',
    method: 'get',
    path: '/api/v1/releases/{release}.csv',
    request: null,
    success: { status: 200, schema: 'csv' },
    problems: [...TOKEN, 'not-found', 'missing-field', ...LOOK],
    query: ['table'],
    scope: 'campaigns:read',
  },
];
