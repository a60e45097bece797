/** What a reader does first: the page becomes alive then, and not while it is only looked at. */
const signs = [
  ...(['pointerdown', 'pointermove', 'touchstart', 'wheel', 'scroll'] as const),
  ...(['keydown', 'focusin', 'click', 'selectionchange', 'beforeprint'] as const),
];

/** Controls that need the script of the reader. Links elsewhere, menus and forms work without. */
const controls =
  'main a[href^="#"], main button:not([type="submit"]), .r-tools button[type="button"]';

let pressed: HTMLElement | null = null;

function hold(event: MouseEvent): void {
  const { target } = event;
  const control = target instanceof Element ? target.closest(controls) : null;
  if (!(control instanceof HTMLElement) || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  pressed = control;
}

/**
 * Resolves when the script of the reader is wanted. On a wide screen at once, because the notes are
 * laid beside their passages; so too where a place in the text was asked for, or where the text was
 * not sent as a page of its own. On a phone with the first touch, key or scrolling.
 */
export function firstSign(): Promise<void> {
  if (typeof window === 'undefined') return Promise.resolve();
  const wide = window.matchMedia('(width >= 64rem)').matches;
  const sent = document.querySelector('.r-grid') !== null;
  const asked = window.location.hash !== '' || document.querySelector('.psg .ev-mark') !== null;
  if (wide || !sent || asked || window.scrollY > 0) return Promise.resolve();
  return new Promise((resolve) => {
    const wake = () => {
      for (const sign of signs) window.removeEventListener(sign, wake, true);
      resolve();
    };
    for (const sign of signs) window.addEventListener(sign, wake, { capture: true, passive: true });
    window.addEventListener('click', hold, true);
  });
}

/** Does what was pressed while the script was under way. */
export function releasePress(): void {
  window.removeEventListener('click', hold, true);
  const control = pressed;
  pressed = null;
  control?.click();
}
