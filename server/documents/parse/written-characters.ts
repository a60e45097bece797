import 'server-only';

/** A sign of the block of radicals, and the character that it looks like. */
const radicals =
  '⺁厂 ⺇几 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺒巳 ⺓幺 ⺛旡 ⺝月 ⺟母 ⺠民 ⺢氺 ⺫罒 ⺬示 ⺮竹 ⺱网 ⺲罒 ⺳网 ' +
  '⺷羊 ⺸羊 ⺹老 ⺺聿 ⺼月 ⻁虎 ⻂衣 ⻃西 ⻄西 ⻅见 ⻆角 ⻇角 ⻈讠 ⻉贝 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻐钅 ⻑長 ' +
  '⻒長 ⻓长 ⻔门 ⻕阜 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻠饣 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ' +
  '⻩黄 ⻪黾 ⻬齐 ⻭齒 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟';

const characters = new Map(
  radicals.split(' ').map(([sign = '', character = '']) => [sign, character]),
);

/**
 * Some programs that write PDF name the glyph of a radical where the author wrote the character, and
 * join f and i to one sign: a search for the word would not find it. Gives the characters back.
 */
export function asWritten(text: string): string {
  return text
    .replace(/[\u2e80-\u2eff]/g, (sign) => characters.get(sign) ?? sign)
    .replace(/[\u2f00-\u2fdf\ufb00-\ufb06]/g, (sign) => sign.normalize('NFKC'));
}
