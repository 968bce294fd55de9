import type { BenchmarkGroup } from '#app/domain/benchmarks/benchmark-result.ts';
import { toFirmScene, toFirmsScene } from '#app/report-model/plots/hundred-firms.ts';
import { toLineScene } from '#app/report-model/plots/readiness-line.ts';
import type { Scene } from '#app/report-model/plots/scene.ts';
import type { BenchmarksModel } from '#app/report-model/report-model.ts';
import type { SceneModel } from '#app/report-model/plots/scene-model.ts';
import { inTwoWidths } from '#app/report-model/plots/scene-model.ts';

export interface BenchmarkPlots {
  readonly line: SceneModel;
  readonly firms: readonly { readonly id: string; readonly scene: Scene }[];
  /** One firm of each group, for the legends. */
  readonly firm: Readonly<Record<BenchmarkGroup, Scene>>;
}

/** A hundred firms hold no words, so one drawing of them fits every width. */
export function toBenchmarkPlots({ standing, pairs }: BenchmarksModel): BenchmarkPlots {
  return {
    line: inTwoWidths((width) => toLineScene(standing.plot, width), {
      name: standing.plotTitle,
      label: standing.plotText,
    }),
    firms: pairs.flatMap(({ entries }) => entries.map(({ id, plot }) => ({ id, scene: toFirmsScene(plot) }))),
    firm: {
      productive: toFirmScene('productive'),
      testing: toFirmScene('testing'),
      rest: toFirmScene('rest'),
    },
  };
}
