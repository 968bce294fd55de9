import { importTypeScript } from './import-typescript.mjs';

const REGISTERS = 'app/domain/registers/register-faults.ts';

/** Throws where an entry of a register is half-filled or contradicts itself, naming each. */
export async function requireSoundRegisters(module = REGISTERS) {
  const { registerFaults } = await importTypeScript(module);
  const faults = registerFaults();
  if (faults.length > 0) throw new Error(['The registers are not sound.', ...faults].join('\n  '));
}
