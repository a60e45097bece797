const hanThenLatin = /^(\p{Script=Han}[\p{Script=Han}·]*)\s+(\P{Script=Han}+)$/u;

function langOf(words: string): 'en' | 'zh-Hans' {
  return /\p{Script=Han}/u.test(words) ? 'zh-Hans' : 'en';
}

/** A name as typed; one in both scripts shows the second, smaller, behind the first. */
export function PersonName({ name }: { name: string }) {
  const [, han, latin] = hanThenLatin.exec(name) ?? [];
  if (han === undefined) return <span lang={langOf(name)}>{name}</span>;
  return (
    <>
      <span lang="zh-Hans">{han}</span>{' '}
      <span className="muted xs font-normal" lang="en">
        {latin}
      </span>
    </>
  );
}
