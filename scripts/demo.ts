import { db } from '@/server/db';
import { createDemonstration } from '@/server/demonstration/create-demonstration';
import { learnerModel } from '@/server/demonstration/learner-model';

/** Makes the demonstration class and prints how to sign in to it. Part of `npm start -- --demo`. */
async function main(): Promise<void> {
  const { accounts, answers } = await createDemonstration(new Date());
  if (answers > 0) {
    console.log(`${answers} simulated answers; seed ${learnerModel.seed}`);
    console.log(`learner model: ${learnerModel.formula}`);
  } else {
    console.log('The demonstration class was there already; its passwords are new.');
  }
  for (const { signInName, password, displayName, role } of accounts)
    console.log(`${signInName.padEnd(13)} ${password}   ${displayName} (${role})`);
}

try {
  await main();
} finally {
  await db.$disconnect();
}
