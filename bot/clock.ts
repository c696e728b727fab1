/** The bot's time. In development it can start elsewhere and be moved forward; in production it is the machine's. */
export interface Clock {
  now(): Date;
  /** Moves the clock to this moment; false when that lies in the past. */
  moveTo(moment: Date): boolean;
}

/** A clock that starts at the given moment (default: now) and then runs with the machine's monotonic time. */
export function makeClock(start?: Date): Clock {
  let offset = start ? start.getTime() - Date.now() : 0;
  const now = () => new Date(Date.now() + offset);
  return {
    now,
    moveTo(moment) {
      const ahead = moment.getTime() - now().getTime();
      if (ahead < -60_000) return false;
      offset += Math.max(0, ahead);
      return true;
    },
  };
}
