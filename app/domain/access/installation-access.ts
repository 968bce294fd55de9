import type { Action, Actor } from './access.ts';
import { actionsOn } from './access.ts';
import type { AccountId } from './roles.ts';

/** Who asks for what whoever runs the installation looks after. */
export interface InstallationAccess {
  readonly actor: Actor;
  readonly actions: readonly Action[];
}

/** `operator` is the account of who asks, where the settings name it as one that looks after the installation. */
export function accessToInstallation(actor: Actor, operator: AccountId | null): InstallationAccess {
  return { actor, actions: actionsOn(actor, { kind: 'installation', operator }) };
}
