import type { Line } from './line';
import { type Stripped, stripLines } from './stripped';
import { mayCarryOn, type Wrap } from './wrap';

/** Lines that begin like this belong to a page or its makers, whatever follows. */
const begins = [
  /^(?:(?:责任)?编辑|责编|本文编辑|网络编辑|文字编辑|审核|校对|排版|监制|来源|稿源|文章来源|信息来源|原标题|摄影|图片来源|作者|投稿(?:邮箱)?|阅读次数|浏览次数|点击(?:数|量|次数)|阅读量?|发布(?:时间|日期|人)|更新时间|字号|字体|分享到|关键词|标签|上一篇|下一篇)\s*[：:【[（(]/u,
  /^[（(【[]\s*(?:责任)?编辑[:：]?/u,
  /^(?:相关(?:阅读|链接|新闻|报道|推荐)|推荐阅读|延伸阅读|猜你喜欢|热门(?:推荐|新闻)|精彩推荐|返回(?:顶部|首页|列表)|关闭(?:窗口|本页)|打印(?:本页)?|我要(?:评论|纠错|投稿)|加入收藏|设为首页|扫码(?:关注|下载)|扫一扫|长按(?:识别)?二维码|点击(?:查看|阅读|下载|进入)|网站地图|联系我们|关于我们|版权声明|免责声明|特别声明|法律声明|隐私政策)(?:$|[\s|｜：:>»·]|[^。，]{0,20}$)/u,
  /^(?:版权所有|Copyright\b.*(?:\d{4}|©|reserved|notice)|©|\(c\)\s*\d{4}|.*(?:All rights reserved|ICP备|ICP证|公网安备))/iu,
  /^(?:(?:responsible )?editors?|edit(?:ed by)?|editor in charge|source|original title|photo(?:s| credit)?|image credit|posted(?: on| by)?|published(?: on| by)?|last (?:updated|modified)|updated|share this|tags?|filed under|keywords?)\s*[:|]/iu,
  /^(?:recommended reading|related (?:articles|stories|posts|links|news|content|topics)|read (?:more|also|next)|you (?:may|might) also like|more (?:from|on|stories)|share (?:this|on|via)|follow us|subscribe|sign up|log ?in|skip to|back to (?:top|home)|advertisement|sponsored|click here|scan (?:the )?(?:qr )?code|download (?:the |our )?app|experience now|print this|leave a (?:comment|reply)|about us|contact us|privacy policy|terms of (?:use|service)|site ?map|media matrix|home\s*[>»|/])\b.{0,60}$/iu,
  /^(?:special statement|disclaimer|copyright notice|statement)\s*[:：]\s*.*\b(?:reproduced|copyright|this (?:web)?site|infring)/iu,
  /^(?:特别声明|免责声明|声明|版权声明)[：:].*(?:转载|版权|本网|本站|侵权)/u,
  /^(?:本网|本站)[^。]{0,20}(?:转载|版权|声明)|^(?:未经[^。]{0,12}(?:授权|许可|同意)[^。]{0,12}(?:不得|禁止|严禁)(?:转载|使用|复制)|转载请注明)/u,
];

/** Marks of such a line wherever they stand in a short one. */
const holds =
  /(?:举报(?:电话|邮箱|热线)|新闻热线|服务热线|客服电话|hotline|tel|e-?mail)\s*[：:]\s*[\w.+-]*\d|(?:微信|微博)(?:公众号|号)?\s*[：:]|(?:官方|新闻|手机)客户端$|\b(?:wechat|weibo|microsignal|micro-?blog)\b|(?:^|\s)(?:首页|home)\s*(?:>|»|›)|(?:\|.*){2,}|copyright|all rights reserved|editor in charge|责任编辑[：:]|^.{0,40}\bclient$/iu;

/** A date with a time, as pages print it over a text. */
const stamp = /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s|$|来源)/u;

/** Menus, credits, legal notes, hotlines and other lines of a website. */
export function findSiteLines(lines: readonly Line[], wrap: Wrap | null): Stripped[] {
  const sure = lines.map(
    (line, index) => !mayCarryOn(lines[index - 1], line, wrap) && isSiteLine(line),
  );
  const lastWords = lines.findLastIndex((line, index) => !sure[index] && isProse(line));
  const firstBehind = sure.findIndex((one, index) => one && index > lastWords);
  return lines.flatMap((line, index) => {
    if (sure[index]) return stripLines('site-line', [line], 0.95);
    // What stands between such lines behind the last sentence belongs to them.
    const between = firstBehind >= 0 && index > firstBehind;
    return between && !isProse(line) ? stripLines('site-line', [line], 0.8) : [];
  });
}

function isSiteLine({ text, kind, width }: Line): boolean {
  if (kind === 'table-row' || width > 400) return false;
  if (begins.some((pattern) => pattern.test(text)))
    return (
      width <= 120 ||
      /^(?:special|disclaimer|copyright|版权|特别|免责|声明|本网|本站|未经|转载)/iu.test(text)
    );
  return width <= 160 && !/[。！？]$/u.test(text) && (holds.test(text) || stamp.test(text));
}

function isProse({ text, width }: Line): boolean {
  return width >= 40 && /[。！？.!?…]["”’」』）)]*$/u.test(text);
}
