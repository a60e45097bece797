import type { Words } from '@/core/extraction';
import type { Context } from '../../context';
import { tokensOf } from '../../tokens';
import type { Slot, Statement } from './rivals';
import { partsAround } from './statement-text';
import { textOf } from './world';

const often = 4;

/**
 * A figure, date or place told of something that neither the title nor the rest of the text speaks of:
 * nobody needs to remember how many wreaths lay beside the monument.
 */
export function isAside(context: Context, statement: Statement, { kind, words }: Slot): boolean {
  const { proof, sentence, topic } = statement;
  if (!/^(?:figure|date|place)$/u.test(kind) || topic || sentence.start === 0) return false;
  const { segment } = context;
  if (!segment) return false;
  const title = titleOf(context, words);
  const text = textOf(context, words.documentId);
  const subject = proof.text.slice(0, Math.max(16, Math.ceil(proof.text.length / 2)));
  return [...tokensOf(subject, segment)].every(
    (token) => !title.includes(token) && text.split(token).length <= often,
  );
}

/** 全长多少公里的铁路经过…, 机上其他多少名乘客: what is counted is not what is said. */
export function isPassing(statement: Statement, slot: Slot): boolean {
  if (slot.kind !== 'figure') return false;
  const { before, after } = partsAround(statement, slot);
  return (
    /(?:其他|其余|另外|剩余|全部|和|及|与|、)$/u.test(before) ||
    (/(?:^|，)在$/u.test(before) && /^[^，]*中，/u.test(after)) ||
    // 鼓励、允许和禁止三类: anybody can count them.
    /、[^，、]{1,8}[和及与][^，、]{1,8}$/u.test(before) ||
    (/(?:^|，)[^，]{0,6}$/u.test(before) && /^的/u.test(after)) ||
    /^[^，]{1,12}的[^，]{1,12}(?:在|于|从|到|把|将|被|是|为|横|位)/u.test(after)
  );
}

/** 殿内, 村里, 一期: of which hall, village or work the title has to tell. */
export function leansOnPlace(context: Context, { proof, topic }: Statement): boolean {
  const place =
    /^(?:[^，]{0,8}，)?(?<what>\p{Script=Han})[内里中外上](?!\p{Script=Han}?[国部])/u.exec(
      proof.text,
    )?.groups?.what;
  return (
    place !== undefined &&
    !topic &&
    places.includes(place) &&
    !titleOf(context, proof).includes(place)
  );
}

const places = '殿馆园庙寺桥塔院村镇校厂站店屋城区县港会队洞书岛楼宫祠船';

/** The title of the document in which the words stand. */
export function titleOf({ names }: Context, { documentId }: Words): string {
  return names.documents.get(documentId)?.title.text ?? '';
}
