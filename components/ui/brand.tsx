import Link from 'next/link';

/** The logo: the seal and the name in both scripts, as a link to the front page. */
export function Brand() {
  return (
    <Link className="brand" href="/">
      <span className="seal" lang="zh-Hans" aria-hidden="true">
        匠
      </span>
      <b lang="en">Jiangxue</b>{' '}
      <span className="zh" lang="zh-Hans">
        匠学
      </span>
    </Link>
  );
}
