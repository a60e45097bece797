interface RulerProps {
  /** The position in words, for a screen reader. */
  readonly label: string;
  /** One entry per question: what is behind, and where one is. */
  readonly steps: readonly { readonly done: boolean; readonly current: boolean }[];
}

/** One segment per question with a fishtail on the current one. */
export function Ruler({ label, steps }: RulerProps) {
  return (
    <div
      className="ruler"
      role="img"
      aria-label={label}
      style={{ gridTemplateColumns: `repeat(${steps.length}, 1fr)` }}
    >
      {steps.map(({ done, current }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a segment is its place.
        <i key={index} className={current ? (done ? 'done now' : 'now') : done ? 'done' : ''} />
      ))}
    </div>
  );
}
