import type { RouteName } from './faults.ts';

/** Requests allowed within a time in milliseconds. */
type Limit = [most: number, within: number];

const send: Limit[] = [
  [7, 1_000],
  [8, 2_000],
  [60, 30_000],
  [1_800, 3_600_000],
];
const read: Limit[] = [
  [14, 1_000],
  [16, 2_000],
  [120, 30_000],
  [3_600, 3_600_000],
];
const wholeApp: Limit[] = [[50, 1_000]];

/** The rate limits that Microsoft publishes for bots in Teams: per conversation and operation, and 50 a second for the app in a tenant. */
export class Limits {
  /** Are the limits kept? Off by default: most tests are about something else. */
  on = false;
  private readonly past = new Map<string, number[]>();

  /** Seconds to wait when this request is one too many; undefined when it may pass. */
  refuses(route: RouteName, conversation: string, now = Date.now()): number | undefined {
    if (!this.on) return undefined;
    const kind = route === 'create' ? 'create' : route === 'post' || route === 'reply' ? 'send' : 'read';
    const checks: [string, Limit[]][] = [['app', wholeApp]];
    if (route !== 'update' && route !== 'delete')
      checks.push([`${kind} ${conversation}`, kind === 'read' ? read : send]);
    const waits = checks.flatMap(([key, limits]) => this.waits(key, limits, now));
    if (waits.length > 0) return Math.max(1, Math.ceil(Math.max(...waits) / 1000));
    for (const [key] of checks) this.past.set(key, [...(this.past.get(key) ?? []), now]);
    return undefined;
  }

  private waits(key: string, limits: Limit[], now: number): number[] {
    const times = this.past.get(key) ?? [];
    return limits.flatMap(([most, within]) => {
      const recent = times.filter((time) => time > now - within);
      return recent.length < most ? [] : [(recent[recent.length - most] ?? now) + within - now];
    });
  }
}
