import type { Rule } from '..';
import { askWhatAgrees } from './clause-agree';
import { blankClauses } from './clause-cloze';
import { askForEvidence } from './clause-evidence';
import { askForListMembers } from './clause-lists';
import { matchEndings, matchYears } from './clause-match';
import { countYearsBetween, orderEvents } from './clause-order';
import { swapClauseSlot } from './clause-swap';
import { askForWording } from './clause-wording';
import { sortContrasts, swapContrast } from './contrasts';
import { askForEnding } from './endings';
import { askHowMany } from './how-many';
import { askHowMuch } from './how-much';
import { askForAction, matchConditions } from './instructions';
import { askForItems, judgeItems, sortItems } from './itemised';
import { blankNames } from './namings';
import { askWhoMust, nameWhoMust, sortTasks, swapActorOfNorm } from './norm-actors';
import { askForAddressee } from './norm-addressees';
import { blankBodies } from './norm-bodies';
import {
  askForException,
  askInWhichCase,
  askWhatApplies,
  judgeCases,
  matchCases,
} from './norm-cases';
import { blankDetails } from './norm-details';
import { askForDuties, sortByForce } from './norm-duties';
import { askForLimit, blankLimits } from './norm-limits';
import { restateRule } from './norm-restated';
import { swapDetails } from './norm-swaps';
import { askForRule, askForTrueRules, matchRules } from './norm-wording';
import { askWhatWasSaid, askWhoSaid, matchRemarks } from './remarks';
import { orderSteps } from './steps';
import { askForClauseSubject } from './subjects';
import { askForTermOf, matchTerms } from './terms';
import { askForFewWords } from './what-did';
import { askWhich } from './which';
import { askWhoDid } from './who-did';
import { askWhoOrWhat } from './who-what';
import { askWhatHappened } from './year-events';
import { askWhichYear } from './year-of';

/** Shapes of questions about the statements of an English text that nobody has prepared. */
export const englishRules: readonly Rule[] = [
  askForEnding,
  askForClauseSubject,
  askWhichYear,
  askWhoSaid,
  askWhatWasSaid,
  matchRemarks,
  askWhatHappened,
  askWhoDid,
  askWhich,
  askWhoOrWhat,
  askForFewWords,
  askHowMany,
  askHowMuch,
  swapClauseSlot,
  askWhatAgrees,
  askForWording,
  blankClauses,
  matchEndings,
  matchYears,
  orderEvents,
  countYearsBetween,
  askForEvidence,
  askForListMembers,
  askForTermOf,
  matchTerms,
  matchConditions,
  askForAction,
  askInWhichCase,
  askWhatApplies,
  askForException,
  matchCases,
  askWhoMust,
  sortTasks,
  swapActorOfNorm,
  askForItems,
  sortItems,
  judgeItems,
  blankNames,
  orderSteps,
  swapContrast,
  sortContrasts,
  askForRule,
  askForTrueRules,
  matchRules,
  blankLimits,
  blankDetails,
  askForLimit,
  judgeCases,
  nameWhoMust,
  swapDetails,
  blankBodies,
  askForAddressee,
  restateRule,
  sortByForce,
  askForDuties,
];
