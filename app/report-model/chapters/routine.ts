import type { GoalStatus } from '#app/domain/questionnaire/profile.ts';
import type { ReturnResult } from '#app/domain/roadmap/return-result.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { roughEuro } from '../wording.ts';

type Net = ReturnResult['netEurPerYear'];

/** In which cases something is left of the benefit; `alike` where all three leave the same, as they are written. */
function kindOf({ low, base, high }: Net, write: (euro: number) => string) {
  if (high <= 0) return 'never';
  if (base <= 0) return 'highOnly';
  if (low <= 0) return 'notLow';
  return write(low) === write(high) ? 'alike' : 'always';
}

function lossesOf({ low, base }: Net): 'nothing' | 'lowLoss' | 'bothLose' {
  if (base < 0) return 'bothLose';
  return low < 0 ? 'lowLoss' : 'nothing';
}

/** What daily use leaves in a year in each case; where a case costs more than it brings, how much more. */
export function routineText(
  { netEurPerYear: net }: ReturnResult,
  status: GoalStatus,
  translator: Translator,
) {
  const write = (euro: number): string => roughEuro(translator, euro);
  return translator.t(`report:returns.routine.${kindOf(net, write)}`, {
    status: status === 'in-use' ? 'inUse' : 'none',
    low: write(net.low),
    base: write(net.base),
    high: write(net.high),
    loss: write(-net.low),
    baseLoss: write(-net.base),
    isLoss: String(net.low < 0),
    left: lossesOf(net),
  });
}
