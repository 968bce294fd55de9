import type { Answers } from '../questionnaire/answers.ts';
import type { Goal, GoalStatus, ProfileDraft } from '../questionnaire/profile.ts';
import type { AssessmentChange, AssessmentContent, Change } from './assessment.ts';

/** Merged by key: null takes a value back to unanswered, a missing key changes nothing. */
function merge<Keyed extends object>(stored: Keyed, changes: Change<Keyed> | undefined): Keyed {
  const entries = Object.entries({ ...stored, ...changes });
  return Object.fromEntries(entries.filter(([, value]) => value !== null && value !== undefined)) as Keyed;
}

/** A goal that is no longer chosen takes its status along, unless the change itself says what each goal's is. */
export function mergeProfile(stored: ProfileDraft, changes?: Change<ProfileDraft>): ProfileDraft {
  const merged = merge(stored, changes);
  const saysStatus = changes?.goals === undefined || changes.goalStatus !== undefined;
  return saysStatus ? merged : ofChosenGoals(merged);
}

/** The profile without the status of goals that are not chosen. */
export function ofChosenGoals(profile: ProfileDraft): ProfileDraft {
  const { goals = [], goalStatus } = profile;
  if (goalStatus === undefined) return profile;
  const entries = Object.entries(goalStatus) as [Goal, GoalStatus][];
  return { ...profile, goalStatus: Object.fromEntries(entries.filter(([goal]) => goals.includes(goal))) };
}

export const mergeAnswers = (stored: Answers, changes?: Change<Answers>): Answers => merge(stored, changes);

/** What is stored after a change. Consent is dated by the moment it is given at, an ISO instant. */
export function mergeContent(
  stored: AssessmentContent,
  change: AssessmentChange,
  at: string,
): AssessmentContent {
  const { consent } = change;
  return {
    locale: change.locale ?? stored.locale,
    profile: mergeProfile(stored.profile, change.profile),
    answers: mergeAnswers(stored.answers, change.answers),
    firmName: change.firmName ?? stored.firmName,
    consent: consent ? { statistics: consent.statistics, text: consent.text, at } : stored.consent,
    done: change.done ?? stored.done,
    useCases: change.useCases ?? stored.useCases,
  };
}
