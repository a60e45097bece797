/**
 * Lets so many pieces of work go on at once; others wait in the order in which they came. In a rush of
 * thousands every page would otherwise be begun at once, and all of them held in memory until the last
 * is done. Whoever takes longer than `patience` milliseconds, as a slow connection may, makes room.
 * @param {number} most
 * @param {number} patience
 * @returns {(work: () => Promise<void>) => void}
 */
export function takingTurns(most, patience) {
  /** @type {(() => void)[]} */
  const waiting = [];
  let going = 0;

  /** @param {() => Promise<void>} work */
  function begin(work) {
    going += 1;
    let over = false;
    const end = () => {
      if (over) return;
      over = true;
      clearTimeout(timer);
      going -= 1;
      waiting.shift()?.();
    };
    const timer = setTimeout(end, patience);
    timer.unref();
    work().finally(end);
  }

  return (work) => {
    if (going < most) begin(work);
    else waiting.push(() => begin(work));
  };
}
