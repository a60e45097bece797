import 'server-only';

export { attachAnnotations } from './annotations/attach';
export { type ListedAnnotation, listAnnotations, readAnnotations } from './annotations/list';
export { printNotes } from './annotations/print-notes';
export { removeAnnotation, type SaveAnnotationCode, saveAnnotation } from './annotations/save';
