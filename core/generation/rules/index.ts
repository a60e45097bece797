import type { Context } from '../context';
import type { Draft } from '../draft';
import { matchDeeds } from './act-match';
import { askForName, askForObject } from './act-name';
import { askForActor, askForActors } from './act-person';
import { swapActor } from './act-swap';
import { matchRenderings } from './bilingual-match';
import {
  askAboutAmounts,
  askAboutCauses,
  askAboutHappenings,
  askAboutListings,
  askAboutMeanings,
  askAboutOffices,
  askAboutPhrases,
  askAboutPrecepts,
  askAboutProvisions,
  askAboutRules,
  askAboutSanctions,
  askAboutSeries,
  askAboutStatements,
  orderRows,
} from './chinese';
import { blankFigures } from './count-cloze';
import { askForCounted } from './count-counted';
import { decideFigures } from './count-evidence';
import { askForFigure } from './count-figure';
import { matchFigures, orderFigures } from './count-match';
import { askForNumber, askForResult } from './count-number';
import { swapFigure } from './count-swap';
import { askForYear, swapYear } from './dated-year';
import { blankDefinitions } from './definition-cloze';
import { decideDefinitions } from './definition-evidence';
import { matchDefinitions } from './definition-match';
import { askForSubject } from './definition-subject';
import { swapSubject } from './definition-swap';
import { askForTerm } from './definition-term';
import { askForDefinition } from './definition-wording';
import { askForAgent, swapAgent } from './duty-agent';
import { decideDuties } from './duty-evidence';
import { sortDuties } from './duty-sort';
import { askForTasks } from './duty-tasks';
import { askForSentence } from './duty-wording';
import { englishRules } from './english';
import { blankListMembers } from './enumeration-cloze';
import { askForMembers } from './enumeration-members';
import { askForOwner } from './enumeration-owner';
import { askForSet } from './enumeration-set';
import { swapListMember } from './enumeration-swap';
import { askForEssence } from './essence-points';
import { matchHalves } from './halves-match';
import { decideMembers } from './list-evidence';
import { askForWholeList } from './list-recall';
import { sortMembers } from './list-sort';
import { askForExactList } from './list-wording';
import { matchHeads } from './member-match';
import { matchNamesAcross } from './names-across';
import { askForBodies, askForOccasion } from './occasion-value';
import { askForStranger } from './odd-member';
import { blankPairings } from './pairing-cloze';
import { matchPairings } from './pairing-match';
import { askForValue } from './pairing-value';
import { blankParallels } from './parallel-cloze';
import { askForDeeds } from './portrait-deeds';
import { askForHolder, swapRole } from './role-holder';
import { matchRoles } from './role-match';
import { askForCall, blankCall, swapCall } from './section-halves';
import { matchMeasures } from './section-match';
import { askForPart } from './section-measure';
import { askForMeasures } from './section-members';
import { askForHeading } from './section-order';
import { orderHeadings } from './section-sequence';
import { sortMeasures } from './section-sort';
import { matchSpeakers, sortClaims } from './speech-match';
import { askForSpeaker } from './speech-speaker';
import { orderAcrossTexts } from './timeline';
import { askForYearNumber } from './year-number';

/** Turns facts into drafts; every rule is one shape of question. */
export type Rule = (context: Context) => Draft[];

export const rules: readonly Rule[] = [
  askForSet,
  askForOwner,
  askForMembers,
  blankListMembers,
  swapListMember,
  askForSubject,
  blankDefinitions,
  swapSubject,
  askForHeading,
  askForPart,
  askForMeasures,
  askForCall,
  blankCall,
  swapCall,
  askForAgent,
  swapAgent,
  askForTasks,
  askForSentence,
  askForHolder,
  swapRole,
  askForActor,
  askForActors,
  swapActor,
  askForSpeaker,
  askForFigure,
  askForCounted,
  blankFigures,
  swapFigure,
  askForOccasion,
  askForBodies,
  askForYear,
  swapYear,
  blankParallels,
  askForValue,
  blankPairings,
  askForDeeds,
  askForName,
  askForObject,
  matchDeeds,
  matchRenderings,
  decideFigures,
  matchFigures,
  orderFigures,
  askForNumber,
  askForResult,
  decideDefinitions,
  matchDefinitions,
  askForTerm,
  askForDefinition,
  decideDuties,
  sortDuties,
  matchHalves,
  askForEssence,
  decideMembers,
  askForWholeList,
  sortMembers,
  askForExactList,
  matchHeads,
  matchNamesAcross,
  askForStranger,
  matchPairings,
  matchRoles,
  matchMeasures,
  orderHeadings,
  sortMeasures,
  matchSpeakers,
  sortClaims,
  orderAcrossTexts,
  askForYearNumber,
  askAboutCauses,
  askAboutHappenings,
  askAboutListings,
  askAboutMeanings,
  askAboutPrecepts,
  askAboutRules,
  orderRows,
  askAboutOffices,
  askAboutPhrases,
  askAboutProvisions,
  askAboutAmounts,
  askAboutSanctions,
  askAboutSeries,
  askAboutStatements,
  ...englishRules,
];
