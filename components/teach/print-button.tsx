'use client';

import { Printer } from 'lucide-react';
import { Icon } from '../ui/icon';

/** Opens the print dialog of the browser. */
export function PrintButton({ label }: { label: string }) {
  return (
    <button type="button" className="btn btn-line" onClick={() => window.print()}>
      <Icon of={Printer} />
      {label}
    </button>
  );
}
