import { describe, expect, test } from 'vitest';
import { openContext } from '@/core/generation/context';
import { openSegmentation, openTagging } from '@/server/segmentation';
import { libraryFrom } from '@/tests/fixtures/drafts-from';
import { orderChineseEvents } from './chinese-order';

const story = `一把旧伞

那年秋天下了很久的雨，小镇的石板路总是湿的。
我在车站的长椅上找到了一把旧伞，伞柄上刻着一朵花。
后来，老师带着全班同学去了河边的修伞铺。
修伞的老人放下手里的活，把伞骨一根一根地换好了。
第二天，母亲拿出一封信，说起了很多年以前的事情。
我把伞送回车站的时候，天已经晴了。`;

function itemsOf(text: string): string[][] {
  const library = libraryFrom(text);
  const context = openContext(library, {
    seed: 'test',
    segment: openSegmentation(),
    tag: openTagging(),
  });
  return orderChineseEvents(context, () => false).map(({ items }) =>
    items.map(({ wording }) => wording.text),
  );
}

describe('the order of what is told', () => {
  test('has one event of each passage, with who acts', () => {
    const [items = []] = itemsOf(story);
    expect(items.length).toBeGreaterThanOrEqual(4);
    expect(items[0]).toBe('我在车站的长椅上找到了一把旧伞，伞柄上刻着一朵花');
    expect(items).not.toContain('那年秋天下了很久的雨，小镇的石板路总是湿的');
  });

  test('is not asked for of a report or of rules, whose order is arbitrary', () => {
    expect(itemsOf(story.replace('那年秋天', '本报记者报道，那年秋天'))).toEqual([]);
    expect(
      itemsOf('修伞铺的规定\n\n顾客应当登记。\n老人必须检查伞骨。\n学徒不得离开。\n店主要锁门。'),
    ).toEqual([]);
  });
});
