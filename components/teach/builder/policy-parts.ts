import type { PolicyForm, SentenceAbout } from './draft';

/** What each group of details is given. */
export interface PolicyPartProps {
  readonly policy: PolicyForm;
  readonly onChange: (change: Partial<PolicyForm>) => void;
  readonly sentence: SentenceAbout;
  /** True once somebody has begun: then what was promised stays. */
  readonly fixed: boolean;
}
