import type { Context } from '../context';
import type { Draft } from '../draft';
import { askForActor, askForActors } from './act-person';
import { swapActor } from './act-swap';
import { blankFigures } from './count-cloze';
import { askForCounted } from './count-counted';
import { askForFigure } from './count-figure';
import { swapFigure } from './count-swap';
import { askForYear, swapYear } from './dated-year';
import { blankDefinitions } from './definition-cloze';
import { askForSubject } from './definition-subject';
import { swapSubject } from './definition-swap';
import { askForAgent, swapAgent } from './duty-agent';
import { askForTasks } from './duty-tasks';
import { askForSentence } from './duty-wording';
import { englishRules } from './english';
import { blankListMembers } from './enumeration-cloze';
import { askForMembers } from './enumeration-members';
import { askForOwner } from './enumeration-owner';
import { askForSet } from './enumeration-set';
import { swapListMember } from './enumeration-swap';
import { askForBodies, askForOccasion } from './occasion-value';
import { blankPairings } from './pairing-cloze';
import { askForValue } from './pairing-value';
import { blankParallels } from './parallel-cloze';
import { askForDeeds } from './portrait-deeds';
import { askForHolder, swapRole } from './role-holder';
import { askForCall, blankCall, swapCall } from './section-halves';
import { askForPart } from './section-measure';
import { askForMeasures } from './section-members';
import { askForHeading } from './section-order';
import { askForSpeaker } from './speech-speaker';

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
  ...englishRules,
];
