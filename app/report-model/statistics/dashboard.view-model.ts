import { DIMENSIONS } from '#app/domain/questionnaire/items.ts';
import { GOALS } from '#app/domain/questionnaire/profile.ts';
import { GATES } from '#app/domain/scoring/gates.ts';
import {
  AI_USE,
  BAND,
  bandQuestion,
  gateQuestion,
  goalQuestion,
  NOT_KNOWN,
  OBSTACLE_ITEMS,
  obstacleQuestion,
  STEPS,
  STEPS_DONE,
  STEPS_STUCK,
} from '#app/domain/statistics/question-names.ts';
import type { Release } from '#app/domain/statistics/release.ts';
import type { WeightTarget } from '#app/domain/statistics/weight-target.ts';
import { itemTitle, goalTitle } from '../wording.ts';
import { changeFigures } from './change-figures.ts';
import type { Dashboard, DashboardFigure, DashboardPart } from './dashboard-model.ts';
import { toGlance } from './glance.view-model.ts';
import { pointFigures } from './point-figures.ts';
import { toReading } from './reading.view-model.ts';
import type { WordedRelease } from './release-words.ts';
import { returningFigures } from './returning-figures.ts';
import { participationFigures, yesFigures } from './share-figures.ts';
import { spreadByGroups, spreadOfBands } from './spread-figures.ts';
import { useFigures } from './use-figure.ts';
import { weightedFigures } from './weighted-figures.ts';

function gateFigures(worded: WordedRelease): readonly DashboardFigure[] {
  const { t } = worded.translator;
  const gates = GATES.map(({ id }) => ({ question: gateQuestion(id), label: t(`method:gates.${id}.title`) }));
  return yesFigures(worded, gates, {
    ...{ id: 'gates', title: t('statistics:lists.gates'), isRanked: false },
    head: t('statistics:columns.gate'),
  });
}

function goalFigures(worded: WordedRelease): readonly DashboardFigure[] {
  const { translator } = worded;
  const goals = GOALS.map((goal) => ({ question: goalQuestion(goal), label: goalTitle(translator, goal) }));
  return yesFigures(worded, goals, {
    ...{ id: 'goals', title: translator.t('statistics:lists.goals'), isRanked: true },
    head: translator.t('statistics:columns.goal'),
  });
}

function obstacleFigures(worded: WordedRelease): readonly DashboardFigure[] {
  const { translator } = worded;
  const { t } = translator;
  const items = OBSTACLE_ITEMS.map((item) => ({
    question: obstacleQuestion(item),
    label: itemTitle(translator, item),
  }));
  const words = { isRanked: true, head: t('statistics:columns.obstacle') };
  return [
    ...yesFigures(worded, items, { ...words, id: 'obstacles', title: t('statistics:lists.obstacles') }),
    ...yesFigures(worded, items, {
      ...{ ...words, id: 'unknown', title: t('statistics:lists.unknown'), answer: NOT_KNOWN },
    }),
  ];
}

const bandFigures = (worded: WordedRelease): readonly DashboardFigure[] => [
  ...spreadOfBands(worded, [BAND, ...DIMENSIONS.map(bandQuestion)], {
    id: 'bands',
    title: worded.translator.t('statistics:lists.bands'),
  }),
  ...spreadByGroups(worded, BAND),
];

/** What was said below an earlier figure of the part is not said again. */
function sayOnce(figures: readonly DashboardFigure[]): readonly DashboardFigure[] {
  const said = new Set<string>();
  return figures.map((figure) => {
    const notes = figure.notes.filter((note) => !said.has(note));
    for (const note of notes) said.add(note);
    return { ...figure, notes };
  });
}

/** What a release is shown beside. */
export interface ShownBeside {
  /** All releases of the campaign that the reader may see too; of each other wave the newest counts. */
  readonly earlier: readonly Release[];
  /** What figures are weighted to, as its chamber gives it today; null for none. */
  readonly target: WeightTarget | null;
}

/** A part for each topic of the programme; each figure can be taken out and still says all that has to be known to read it. */
export function toParts(worded: WordedRelease, { earlier, target }: ShownBeside): readonly DashboardPart[] {
  const { t } = worded.translator;
  const part = (id: string, figures: readonly DashboardFigure[]): readonly DashboardPart[] =>
    figures.length === 0 ? [] : [{ id, title: t(`statistics:parts.${id}`), figures }];
  return [
    ...part('participation', participationFigures(worded)),
    ...part('bands', bandFigures(worded)),
    ...part('points', pointFigures(worded)),
    ...part('use', [...useFigures(worded), ...spreadByGroups(worded, AI_USE)]),
    ...part('gates', gateFigures(worded)),
    ...part('goals', goalFigures(worded)),
    ...part('obstacles', obstacleFigures(worded)),
    ...part(
      'steps',
      [STEPS, STEPS_DONE, STEPS_STUCK].flatMap((question) => spreadByGroups(worded, question)),
    ),
    ...part('returning', returningFigures(worded)),
    ...part('change', changeFigures(worded, earlier)),
    ...part('weighted', weightedFigures(worded, target)),
  ];
}

/** All that is shown of a release, as data: a part for each topic of the programme, each figure with its table. */
export function toDashboard(
  worded: WordedRelease,
  earlier: readonly Release[] = [],
  target: WeightTarget | null = null,
): Dashboard {
  const { t } = worded.translator;
  return {
    reading: toReading(worded),
    glance: toGlance(worded, earlier),
    contentsTitle: t('statistics:contents'),
    parts: toParts(worded, { earlier, target }).map((part) => ({ ...part, figures: sayOnce(part.figures) })),
  };
}
