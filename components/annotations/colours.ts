import type { AnnotationColour } from '@/core/content';

/** The highlights in the order in which they are offered; `annotations.colour` names each with its line. */
export const colours = ['apricot', 'bean', 'lilac'] as const satisfies readonly AnnotationColour[];
