import { MissingPage } from '@/components/shell/missing-page';

export default function NotFound() {
  return (
    <main id="content">
      <MissingPage brand />
    </main>
  );
}
