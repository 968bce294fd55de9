import type { DimensionModel, ProfileModel } from '#app/report-model/report-model.ts';
import type { SceneModel } from '#app/report-model/plots/scene-model.ts';
import { Chapter, More } from './chapter.tsx';
import { DataTable, FoldedTable } from '#app/components/data-table.tsx';
import { SceneFigure } from '#app/components/scene-figure.tsx';

interface ProfilePartProps {
  readonly profile: ProfileModel;
  readonly plot: SceneModel;
}

export function ProfilePart({ profile, plot }: ProfilePartProps) {
  return (
    <Chapter id="profile" title={profile.title} lead={profile.lead}>
      <SceneFigure scene={plot} />
      <h3>{profile.overall.title}</h3>
      <p>{profile.overall.text}</p>
      {profile.overall.extremes && <p>{profile.overall.extremes}</p>}
      {profile.overall.caps && <p className="notice">{profile.overall.caps}</p>}
      <div>
        <FoldedTable table={profile.table} />
        <More summary={profile.explanationTitle}>
          {profile.dimensions.map((dimension) => (
            <Dimension key={dimension.id} dimension={dimension} head={profile.answerHead} />
          ))}
        </More>
        <FoldedTable table={profile.bandTable} />
      </div>
    </Chapter>
  );
}

interface DimensionProps {
  readonly dimension: DimensionModel;
  readonly head: ProfileModel['answerHead'];
}

/** Each score with the answers that made it. */
function Dimension({ dimension, head }: DimensionProps) {
  const table = {
    caption: dimension.answersCaption,
    head: [head.item, head.answer, head.points],
    rows: dimension.answers.map((entry) => [entry.title, entry.answer, entry.points]),
    numeric: [2],
  };
  return (
    <>
      <h4>{dimension.title}</h4>
      <p>{dimension.explanation}</p>
      <DataTable table={table} isTyped />
    </>
  );
}
