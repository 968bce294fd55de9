import type { OrganisationAction } from '#app/domain/access/roles.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import type { Admitted } from '#app/features/account/admit-program.server.ts';
import { admitProgram } from '#app/features/account/admit-program.server.ts';
import type { ApiCall, ApiSuccess } from '#app/features/http-api/api-route.server.ts';

type Answer = Promise<Outcome<ApiSuccess>>;

/** Lets a call through whose token grants the action. */
export const withToken =
  (action: OrganisationAction, handle: (call: ApiCall & Admitted) => Answer): ((call: ApiCall) => Answer) =>
  async (call) => {
    const admitted = await admitProgram(call.request.headers.get('Authorization'), action);
    return admitted.ok ? handle({ ...call, ...admitted.value }) : admitted;
  };
