const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

export const determiners = set(
  'a an the this that these those each every any no some all both either neither another such one two three four five six seven eight nine ten eleven twelve many several few more most fewer less much half other its his her their our your my whose',
);
export const prepositions = set(
  'about above across after against along alongside amid among around as at before behind below beneath beside besides between beyond by concerning despite down during except for from in inside into like near of off on onto opposite outside over past per regarding since through throughout till to toward towards under underneath unlike until unto up upon via with within without',
);
export const subordinators = set(
  'after although as because before if once provided since though unless until when whenever where whereas wherever whether while',
);
export const conjunctions = set('and or but nor so yet');
export const relatives = set('who whom whose which that where when why');
/** Forms of be, have and do, and the modals. */
export const beForms = set('am is are was were be been being');
export const finiteBe = set('am is are was were');
export const haveForms = set('have has had');
export const doForms = set('do does did');
export const modals = set('can could may might must shall should will would');
export const auxiliaries: ReadonlySet<string> = new Set([
  ...finiteBe,
  ...haveForms,
  ...doForms,
  ...modals,
]);

/** Words that need what stands before them: a sentence with one of these says nothing by itself. */
export const pronouns = set(
  'he she it they him her them his hers its their theirs himself herself itself themselves i me my we us our ours you your yours myself ourselves yourself yourselves one ones',
);

export const adverbs = set(
  'also always already almost again alone ever even first finally just later mainly merely mostly never not now often once only perhaps quite rather really seldom simply sometimes soon still then thus together too usually very well twice thrice successfully unsuccessfully jointly next further instead largely partly primarily typically generally commonly frequently eventually subsequently initially originally formally officially immediately directly nevertheless nonetheless later',
);

export const monthNames =
  'January|February|March|April|May|June|July|August|September|October|November|December';
export const weekdayNames = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';

export const numberWords: ReadonlyMap<string, number> = new Map([
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['thirteen', 13],
  ['fourteen', 14],
  ['fifteen', 15],
  ['sixteen', 16],
  ['seventeen', 17],
  ['eighteen', 18],
  ['nineteen', 19],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
]);

const irregularPlurals = set(
  'people men women children feet teeth mice geese lice oxen police cattle data media bacteria mitochondria nuclei phenomena criteria fungi algae larvae vertebrae antennae spectra strata genera species series personnel',
);
const singularInS = set(
  'news physics mathematics economics politics athletics ethics species series gas bus lens atlas analysis basis crisis process mass glass class grass loss boss cross dress press access address congress progress success business illness witness princess mattress virus campus census status focus apparatus consensus nucleus stimulus radius iris oasis thesis hypothesis synthesis axis diabetes mars paris texas kansas athens wales brussels naples',
);

/** True for a noun that takes "are". */
export function isPlural(noun: string): boolean {
  const word = noun.toLowerCase().replace(/['’]s?$/u, '');
  if (irregularPlurals.has(word)) return true;
  return /[a-z]s$/u.test(word) && !/(?:ss|us|is)$/u.test(word) && !singularInS.has(word);
}
