/** What a reader does first: the page becomes alive then, and not while it is only looked at. */
const signs = [
  ...(['pointerdown', 'pointermove', 'touchstart', 'wheel', 'scroll'] as const),
  ...(['keydown', 'focusin', 'click', 'selectionchange', 'beforeprint'] as const),
];

/** Controls that need the script of the reader. Links elsewhere, menus and forms work without. */
const needScript = [
  ...['main a[href^="#"]', 'main button:not([type="submit"])', 'main .check button'],
  '.r-tools button[type="button"]',
].join(',');

let pressed: HTMLElement[] = [];

function hold(event: MouseEvent): void {
  const { target } = event;
  const control = target instanceof Element ? target.closest(needScript) : null;
  if (!(control instanceof HTMLElement) || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  pressed.push(control);
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
  if (!sent) return Promise.resolve();
  window.addEventListener('click', hold, true);
  if (wide || asked || window.scrollY > 0) return Promise.resolve();
  return new Promise((resolve) => {
    const wake = () => {
      for (const sign of signs) window.removeEventListener(sign, wake, true);
      resolve();
    };
    for (const sign of signs) window.addEventListener(sign, wake, { capture: true, passive: true });
  });
}

/** Does what was pressed while the script was under way, one after the other. */
export function releasePresses(): void {
  window.removeEventListener('click', hold, true);
  const controls = pressed;
  pressed = [];
  // Each press finds the page as the one before has left it.
  for (const [turn, control] of controls.entries()) setTimeout(() => control.click(), turn * 20);
}
