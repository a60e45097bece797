'use client';

import { createContext, type ReactNode, useContext } from 'react';

/** Whose answer is shown: the reader's own, another person's, or nobody's because it is the key. */
export type Whose = 'own' | 'other' | 'key';

const WhoseContext = createContext<Whose>('own');

/** Says of the answers within whose they are: only to whoever gave it "You chose this" can be said. */
export function WhoseAnswer({ whose, children }: { whose: Whose; children: ReactNode }) {
  return <WhoseContext value={whose}>{children}</WhoseContext>;
}

/** Whose answer is shown here. */
export function useWhose(): Whose {
  return useContext(WhoseContext);
}
