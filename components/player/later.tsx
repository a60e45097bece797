'use client';

import { type ComponentType, createElement, lazy, Suspense } from 'react';

/**
 * A component whose program comes when it is first shown: for what is rare, and not to be waited for by
 * everybody else. Where it cannot come, for example offline, there is nothing in its place.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const Loaded = lazy(() =>
    load().then(
      (component) => ({ default: component }),
      () => ({ default: (_: Props) => null }),
    ),
  );
  return (props) => <Suspense fallback={null}>{createElement(Loaded, props)}</Suspense>;
}
