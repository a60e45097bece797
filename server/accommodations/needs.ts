import 'server-only';

/** What a person needs wherever questions are answered. */
export interface Accommodation {
  /** Multiplies every time limit. */
  readonly timeFactor: number;
  /** No time limit holds. */
  readonly untimed: boolean;
  readonly readAloud: boolean;
  readonly largerText: boolean;
}

/** What holds for whoever has nothing set. */
export const noNeeds: Accommodation = {
  timeFactor: 1,
  untimed: false,
  readAloud: false,
  largerText: false,
};

/** What is set, of a row that has more. */
export function pickNeeds(row: Accommodation): Accommodation {
  const { timeFactor, untimed, readAloud, largerText } = row;
  return { timeFactor, untimed, readAloud, largerText };
}
