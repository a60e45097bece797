import { notFound } from 'next/navigation';

/** Every address that no other page has: so that what says so is sent with no page but those around it. */
export default function Missing() {
  notFound();
}
