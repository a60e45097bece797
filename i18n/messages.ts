import type { Language } from '@/core/content';
import accountEn from './messages/en/account.json';
import annotationsEn from './messages/en/annotations.json';
import builderEn from './messages/en/builder.json';
import calibrationEn from './messages/en/calibration.json';
import changesEn from './messages/en/changes.json';
import conceptsEn from './messages/en/concepts.json';
import documentsEn from './messages/en/documents.json';
import errorsEn from './messages/en/errors.json';
import failureEn from './messages/en/failure.json';
import findingsEn from './messages/en/findings.json';
import homeEn from './messages/en/home.json';
import libraryEn from './messages/en/library.json';
import marksEn from './messages/en/marks.json';
import notebookEn from './messages/en/notebook.json';
import pagesEn from './messages/en/pages.json';
import paperEn from './messages/en/paper.json';
import playerEn from './messages/en/player.json';
import progressEn from './messages/en/progress.json';
import questionsEn from './messages/en/questions.json';
import readerEn from './messages/en/reader.json';
import reportEn from './messages/en/report.json';
import resultEn from './messages/en/result.json';
import searchEn from './messages/en/search.json';
import shellEn from './messages/en/shell.json';
import statisticsEn from './messages/en/statistics.json';
import studentClassesEn from './messages/en/student-classes.json';
import takeEn from './messages/en/take.json';
import teachEn from './messages/en/teach.json';
import todayEn from './messages/en/today.json';
import accountZh from './messages/zh-CN/account.json';
import annotationsZh from './messages/zh-CN/annotations.json';
import builderZh from './messages/zh-CN/builder.json';
import calibrationZh from './messages/zh-CN/calibration.json';
import changesZh from './messages/zh-CN/changes.json';
import conceptsZh from './messages/zh-CN/concepts.json';
import documentsZh from './messages/zh-CN/documents.json';
import errorsZh from './messages/zh-CN/errors.json';
import failureZh from './messages/zh-CN/failure.json';
import findingsZh from './messages/zh-CN/findings.json';
import homeZh from './messages/zh-CN/home.json';
import libraryZh from './messages/zh-CN/library.json';
import marksZh from './messages/zh-CN/marks.json';
import notebookZh from './messages/zh-CN/notebook.json';
import pagesZh from './messages/zh-CN/pages.json';
import paperZh from './messages/zh-CN/paper.json';
import playerZh from './messages/zh-CN/player.json';
import progressZh from './messages/zh-CN/progress.json';
import questionsZh from './messages/zh-CN/questions.json';
import readerZh from './messages/zh-CN/reader.json';
import reportZh from './messages/zh-CN/report.json';
import resultZh from './messages/zh-CN/result.json';
import searchZh from './messages/zh-CN/search.json';
import shellZh from './messages/zh-CN/shell.json';
import statisticsZh from './messages/zh-CN/statistics.json';
import studentClassesZh from './messages/zh-CN/student-classes.json';
import takeZh from './messages/zh-CN/take.json';
import teachZh from './messages/zh-CN/teach.json';
import todayZh from './messages/zh-CN/today.json';

// One line per area and language. A test fails when a file on disk is missing here.
const english = {
  account: accountEn,
  annotations: annotationsEn,
  builder: builderEn,
  calibration: calibrationEn,
  changes: changesEn,
  concepts: conceptsEn,
  documents: documentsEn,
  errors: errorsEn,
  failure: failureEn,
  findings: findingsEn,
  home: homeEn,
  library: libraryEn,
  marks: marksEn,
  notebook: notebookEn,
  pages: pagesEn,
  paper: paperEn,
  player: playerEn,
  progress: progressEn,
  questions: questionsEn,
  reader: readerEn,
  report: reportEn,
  result: resultEn,
  search: searchEn,
  shell: shellEn,
  statistics: statisticsEn,
  'student-classes': studentClassesEn,
  take: takeEn,
  teach: teachEn,
  today: todayEn,
};

/** Every word of the interface: one namespace per area. English has the keys, Chinese must have all. */
export type Messages = typeof english;

const chinese: Messages = {
  account: accountZh,
  annotations: annotationsZh,
  builder: builderZh,
  calibration: calibrationZh,
  changes: changesZh,
  concepts: conceptsZh,
  documents: documentsZh,
  errors: errorsZh,
  failure: failureZh,
  findings: findingsZh,
  home: homeZh,
  library: libraryZh,
  marks: marksZh,
  notebook: notebookZh,
  pages: pagesZh,
  paper: paperZh,
  player: playerZh,
  progress: progressZh,
  questions: questionsZh,
  reader: readerZh,
  report: reportZh,
  result: resultZh,
  search: searchZh,
  shell: shellZh,
  statistics: statisticsZh,
  'student-classes': studentClassesZh,
  take: takeZh,
  teach: teachZh,
  today: todayZh,
};

/** All messages of one language. */
export function messagesFor(language: Language): Messages {
  return language === 'en' ? english : chinese;
}
