import type { Language } from '@/core/content';
import accountEn from './messages/en/account.json';
import builderEn from './messages/en/builder.json';
import homeEn from './messages/en/home.json';
import pagesEn from './messages/en/pages.json';
import questionsEn from './messages/en/questions.json';
import reportEn from './messages/en/report.json';
import shellEn from './messages/en/shell.json';
import teachEn from './messages/en/teach.json';
import accountZh from './messages/zh-CN/account.json';
import builderZh from './messages/zh-CN/builder.json';
import homeZh from './messages/zh-CN/home.json';
import pagesZh from './messages/zh-CN/pages.json';
import questionsZh from './messages/zh-CN/questions.json';
import reportZh from './messages/zh-CN/report.json';
import shellZh from './messages/zh-CN/shell.json';
import teachZh from './messages/zh-CN/teach.json';

// One line per area and language. A test fails when a file on disk is missing here.
const english = {
  account: accountEn,
  builder: builderEn,
  home: homeEn,
  pages: pagesEn,
  questions: questionsEn,
  report: reportEn,
  shell: shellEn,
  teach: teachEn,
};

/** Every word of the interface: one namespace per area. English has the keys, Chinese must have all. */
export type Messages = typeof english;

const chinese: Messages = {
  account: accountZh,
  builder: builderZh,
  home: homeZh,
  pages: pagesZh,
  questions: questionsZh,
  report: reportZh,
  shell: shellZh,
  teach: teachZh,
};

/** All messages of one language. */
export function messagesFor(language: Language): Messages {
  return language === 'en' ? english : chinese;
}
