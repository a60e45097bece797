'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { useReader } from './reader-provider';

interface ReadingTrackerProps {
  /** Null for a document, whose id is then given. */
  readonly moduleId: string | null;
  readonly documentId: string | null;
  /** Path of the text, to find a passage that stands in another section. */
  readonly path: string;
}

const pause = 1500;

/** Follows the reading: which passage is at the top, which have been seen to their end. */
export function ReadingTracker({ moduleId, documentId, path }: ReadingTrackerProps) {
  const { moveTo, marks } = useReader();
  const router = useRouter();

  useEffect(() => {
    const wanted = /^#p(\d+)$/.exec(window.location.hash)?.[1];
    if (wanted && !document.getElementById(`p${wanted}`)) {
      router.replace(`${path}?passage=${wanted}#p${wanted}`);
    }
  }, [path, router]);

  // Only on arrival: after a check between passages the eyes are on its verdict.
  const arrived = useRef(marks);
  useEffect(() => {
    if (arrived.current.length === 0) return;
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    document
      .querySelector('.psg .ev-mark')
      ?.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
  }, []);

  useEffect(() => {
    const read = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let place: string | null = null;
    let told = '';

    const tell = () => {
      if (!place) return;
      const where = moduleId ? { moduleId, read: [...read] } : { documentId };
      const body = JSON.stringify({ ...where, passageId: place });
      if (body === told) return;
      told = body;
      // A place that could not be kept costs nothing: the next one is sent again.
      fetch('/api/v1/reading', {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body,
        keepalive: true,
      })
        // An answer that nobody reads keeps its connection busy.
        .then((response) => response.text())
        .catch(() => {
          told = '';
        });
    };

    const look = () => {
      const passages = [...document.querySelectorAll<HTMLElement>('[data-passage]')];
      const line = window.innerHeight * 0.55;
      const top = passages.findLast((passage) => passage.getBoundingClientRect().top <= line);
      place = (top ?? passages[0])?.dataset.passage ?? null;
      if (place) moveTo(place);
      for (const passage of passages) {
        const id = passage.dataset.passage;
        if (id && passage.getBoundingClientRect().bottom <= window.innerHeight) read.add(id);
      }
      clearTimeout(timer);
      timer = setTimeout(tell, pause);
    };

    let frame = 0;
    const onScroll = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    look();
    window.addEventListener('scroll', onScroll, { passive: true });
    window.addEventListener('pagehide', tell);
    return () => {
      window.removeEventListener('scroll', onScroll);
      window.removeEventListener('pagehide', tell);
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      tell();
    };
  }, [moduleId, documentId, moveTo]);

  return null;
}
