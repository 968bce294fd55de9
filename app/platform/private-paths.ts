/** Under a code everything is private: the path itself is the secret. Routes do not mind the case of letters. */
const UNDER_A_CODE = /^\/(?:[^/]+\/a|api\/v1\/assessments)\/[^/]+/i;
/** Where a reader checks a report: the form, whose query may carry the code, and what lies under the code. */
const VERIFICATION = /^\/[^/]+\/verify(?:\.data)?(?:\/|$)/i;

export const isUnderCode = (pathname: string): boolean => UNDER_A_CODE.test(pathname);

/** Kept nowhere on the way, named to nobody, found by no search. */
export const isPrivate = (pathname: string): boolean => isUnderCode(pathname) || VERIFICATION.test(pathname);

export const isApi = (pathname: string): boolean => pathname === '/api/v1' || pathname.startsWith('/api/v1/');
