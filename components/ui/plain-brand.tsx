/** The logo where pages make do without the program of links: for what every page carries and few ever show. */
export function PlainBrand() {
  return (
    <a className="brand" href="/">
      <span className="seal" lang="zh-Hans" aria-hidden="true">
        匠
      </span>
      <b lang="en">Jiangxue</b>{' '}
      <span className="zh" lang="zh-Hans">
        匠学
      </span>
    </a>
  );
}
