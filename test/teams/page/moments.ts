const zone = 'Europe/Amsterdam';
const long = new Intl.DateTimeFormat('nl-NL', {
  timeZone: zone,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
const day = new Intl.DateTimeFormat('nl-NL', { timeZone: zone, day: 'numeric', month: 'short' });
const time = new Intl.DateTimeFormat('nl-NL', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
const dayKey = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });

/** A moment in full, as *maandag 23 november 2026 om 09:12*. */
export function inFull(at: string): string {
  return long.format(new Date(at));
}

/** A moment next to a message: the time alone on the day itself. */
export function inShort(at: string, now: string): string {
  const moment = new Date(at);
  const sameDay = dayKey.format(moment) === dayKey.format(new Date(now));
  return sameDay ? time.format(moment) : `${day.format(moment)} ${time.format(moment)}`;
}

/** The value for a `datetime-local` input, in Amsterdam. */
export function forInput(at: Date): string {
  return `${dayKey.format(at)}T${time.format(at)}`;
}

/** The moment that was filled in, read as a time in Amsterdam. */
export function fromInput(value: string): Date {
  const guess = new Date(`${value}:00Z`);
  const shown = new Date(`${forInput(guess)}:00Z`);
  return new Date(guess.getTime() - (shown.getTime() - guess.getTime()));
}
