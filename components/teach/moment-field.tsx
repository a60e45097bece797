'use client';

import { useSyncExternalStore } from 'react';
import { Field } from '../ui/field';
import { localTimeOf } from './local-time';

const never = () => () => undefined;
const ownZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The time zone of the teacher: that of the server until the page is alive. */
function useZone(server: string): string {
  return useSyncExternalStore(never, ownZone, () => server);
}

interface MomentFieldProps {
  readonly label: string;
  readonly name: string;
  /** ISO 8601; null leaves it empty. */
  readonly at: string | null;
  /** Of the server. */
  readonly zone: string;
  readonly hint?: string;
}

/** A day and a time on the teacher's own clock. `ZoneField` tells on which. */
export function MomentField({ label, name, at, zone, hint }: MomentFieldProps) {
  const own = useZone(zone);
  return (
    <Field
      key={own}
      label={label}
      name={name}
      type="datetime-local"
      defaultValue={at === null ? '' : localTimeOf(new Date(at), own)}
      {...(hint && { hint })}
    />
  );
}

/** Sends along on which clock the moments of a form are. */
export function ZoneField({ zone }: { zone: string }) {
  return <input type="hidden" name="zone" value={useZone(zone)} />;
}
