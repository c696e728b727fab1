const moment = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** A moment as people say it, on the clock of Amsterdam: `donderdag 10 december 2026 om 14:05`. `at` is an ISO date-time. */
export const sayMoment = (at: string): string => moment.format(new Date(at));
