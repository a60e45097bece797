import { ChartNoAxesColumn, LibraryBig, type LucideIcon, NotebookPen, Sun } from 'lucide-react';

/** Where a learner can go: in the top bar from 1024 px, in the tab bar below. */
export const learnerPlaces = [
  { name: 'today', href: '/today', icon: Sun },
  { name: 'library', href: '/library', icon: LibraryBig },
  { name: 'notebook', href: '/notebook', icon: NotebookPen },
  { name: 'progress', href: '/progress', icon: ChartNoAxesColumn },
] as const satisfies readonly { name: string; href: string; icon: LucideIcon }[];

/** What somebody finds who comes for the first time. */
export const visitorPlaces = [
  { name: 'library', href: '/library' },
  { name: 'how', href: '/#how' },
  { name: 'teachers', href: '/#teachers' },
] as const;
