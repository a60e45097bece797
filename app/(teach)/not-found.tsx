import { MissingPage } from '@/components/shell/missing-page';

/** The layout has the main part of the page. */
export default function NotFound() {
  return <MissingPage />;
}
