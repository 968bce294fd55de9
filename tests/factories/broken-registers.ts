import { REGISTERS, registerFaults as faultsOf } from '#app/domain/registers/register-faults.ts';

/** The product's registers with one entry that was begun and left. */
export const registerFaults = (): string[] =>
  faultsOf({ ...REGISTERS, providers: [...REGISTERS.providers, { id: 'half-filled', name: 'Half filled' }] });
