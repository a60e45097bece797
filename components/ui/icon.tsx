import type { LucideIcon } from 'lucide-react';

/** A drawing beside a word, so hidden from screen readers: the word says it. */
export function Icon({ of: Drawing }: { of: LucideIcon }) {
  return <Drawing className="icon" aria-hidden="true" />;
}
