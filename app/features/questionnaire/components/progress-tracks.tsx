import type { QuestionView } from '../question.view-model.ts';

/** Four spans of a bridge, six fields each: what is answered, and where one stands. */
export function ProgressTracks({ tracks }: { readonly tracks: QuestionView['tracks'] }) {
  return (
    <ol className="tracks no-print">
      {tracks.map((track) => (
        <li key={track.dimension} className={track.isCurrent ? 'track track--current' : 'track'}>
          <span className="visually-hidden">{track.label}</span>
          <span className="track__title" aria-hidden="true">
            {track.title}
          </span>
          <span className="track__steps" aria-hidden="true">
            {track.steps.map((step) => (
              <i
                key={step.item}
                className={['step', step.isAnswered && 'step--done', step.isCurrent && 'step--here']
                  .filter(Boolean)
                  .join(' ')}
              />
            ))}
          </span>
        </li>
      ))}
    </ol>
  );
}
