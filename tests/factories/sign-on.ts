import { succeed } from '#app/domain/shared/problem.ts';
import type { Store } from '#app/persistence/store.ts';

/** Marks an account for emergencies, as whoever runs the installation does. */
export const setEmergencyIn = (store: Store, account: string) =>
  store.write(async ({ accounts }) =>
    succeed(await accounts.change(account, { emergencySince: new Date() })),
  );
