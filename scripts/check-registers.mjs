import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as bundle } from 'esbuild';

const REGISTERS = 'app/domain/registers/register-faults.ts';

/** What the module finds wrong in the registers. It is bundled, because Node reads no TypeScript. */
async function faultsBy(module) {
  // A name of its own each time: modules are remembered by name.
  const outfile = resolve('.cache', `register-faults-${randomUUID()}.mjs`);
  mkdirSync('.cache', { recursive: true });
  try {
    await bundle({
      entryPoints: [module],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      logLevel: 'warning',
    });
    const { registerFaults } = await import(pathToFileURL(outfile).href);
    return registerFaults();
  } finally {
    rmSync(outfile, { force: true });
  }
}

/** Throws where an entry of a register is half-filled or contradicts itself, naming each. */
export async function requireSoundRegisters(module = REGISTERS) {
  const faults = await faultsBy(module);
  if (faults.length > 0) throw new Error(['The registers are not sound.', ...faults].join('\n  '));
}
