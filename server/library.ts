import 'server-only';

export { loadLibrary } from './library/load';
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
