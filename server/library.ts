import 'server-only';

export { loadLibrary } from './library/load';
export { type QuestionFilter, questionsOf, sampleQuestion } from './library/questions';
export {
  type DocumentCard,
  type DocumentView,
  getDocument,
  getModule,
  listDocuments,
  listModules,
  type ModuleCard,
  type ModuleView,
  type PassageView,
} from './library/views';
