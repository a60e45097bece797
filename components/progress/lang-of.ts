/** The `lang` of words that a person typed, such as a title: Chinese where there is a Han character. */
export function langOf(words: string): 'en' | 'zh-Hans' {
  return /\p{Script=Han}/u.test(words) ? 'zh-Hans' : 'en';
}
