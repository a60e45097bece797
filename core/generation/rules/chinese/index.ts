export { askAboutCauses } from './causes';
export { askForSentence as askForClaim } from './clause-support';
export { askAboutHappenings } from './happenings';
export { askAboutListings } from './listings';
export { askAboutMeanings } from './meanings';
export { matchRows } from './rows';
export { askAboutRules } from './rules';
export { askAboutStatements } from './statements';
