import 'server-only';

export { getConcept } from './library/concepts';
export { loadLibrary } from './library/load';
export { libraryFor, libraryOf, libraryOpenTo, withDocuments } from './library/own-documents';
export { questionsOf, sampleQuestion } from './library/questions';
export {
  type DocumentCard,
  type DocumentView,
  getDocument,
  getModule,
  listDocuments,
  listModules,
  type ModuleCard,
} from './library/views';
