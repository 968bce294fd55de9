import type { Provider } from './provider.ts';
import { ACCESS_PORTAL, AI_FACTORIES, ANTENNAS } from './register/ai-factories.ts';
import { CLOUDS } from './register/clouds.ts';
import type { Entry } from './register/entry.ts';
import { FUNDING } from './register/funding.ts';
import { LOTS } from './register/lots.ts';
import { MODEL_SERVICES } from './register/model-services.ts';
import { PUBLIC_HELP } from './register/public-help.ts';
import { TOOLS } from './register/tools.ts';

function withLot(entry: Entry): Provider {
  const lot = LOTS[entry.id];
  if (lot === undefined) throw new Error(`no lot was drawn for ${entry.id}`);
  return { ...entry, lot };
}

/** Every entry of the ledger, by id. */
export const PROVIDERS: readonly Provider[] = [
  ...CLOUDS,
  ...MODEL_SERVICES,
  ...TOOLS,
  ...AI_FACTORIES,
  ...ANTENNAS,
  ACCESS_PORTAL,
  ...PUBLIC_HELP,
  ...FUNDING,
]
  .map(withLot)
  .sort((a, b) => (a.id < b.id ? -1 : 1));

export function findProvider(id: string): Provider | null {
  return PROVIDERS.find((entry) => entry.id === id) ?? null;
}
