import type { Context } from '../../context';
import type { Draft } from '../../draft';
import { isVague, type Rule } from './rule';
import { askForTasks, blankAgent, sortForces } from './rule-rows';
import { askForAction, askForAgent } from './rule-single';
import { broughtFacts } from './world';

type Shape = (context: Context, one: Rule, all: readonly Rule[]) => readonly Draft[];

const shapes: readonly Shape[] = [askForAgent, askForAction, blankAgent];

const perRule = 2;

/** Who must, may and must not do what. */
export function askAboutRules(context: Context): Draft[] {
  return broughtFacts(context, 'rule').flatMap((found) => {
    const all = found.filter((one) => !isVague(one));
    const single = all.flatMap((one, index) => {
      const made: Draft[] = [];
      let count = 0;
      for (let turn = 0; turn < shapes.length && count < perRule; turn++) {
        const drafts = shapes[(index + turn) % shapes.length]?.(context, one, all) ?? [];
        if (drafts.length > 0) count++;
        made.push(...drafts);
      }
      return made;
    });
    return [...sortForces(context, all), ...askForTasks(context, all), ...single];
  });
}
