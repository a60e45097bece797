import Link from 'next/link';
import { useTranslations } from 'next-intl';

const links = [
  { name: 'about', href: '/about' },
  { name: 'sources', href: '/sources' },
  { name: 'accessibility', href: '/accessibility' },
  { name: 'code', href: '/about#code' },
] as const;

/** The foot of every page that is not a focus mode. */
export function SiteFooter() {
  const t = useTranslations('shell.footer');
  return (
    <footer className="foot-site">
      <div className="wrap">
        <span>
          {t.rich('openSource', {
            brand: () => (
              <>
                Jiangxue <span lang="zh-Hans">匠学</span>
              </>
            ),
          })}
        </span>
        {links.map(({ name, href }) => (
          <Link key={name} href={href}>
            {t(name)}
          </Link>
        ))}
      </div>
    </footer>
  );
}
