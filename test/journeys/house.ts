import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type RunningBot, startBot } from '../../bot/main.ts';
import type { Documents, Kind } from '../../storage/documents.ts';
import { type Answer, type PersonSeed, startTeams, type TeamsInMemory, type TeamsOptions } from '../teams/teams.ts';
import { keptAt } from './kept.ts';

/** The people of the journeys; all invented. */
export const PEOPLE: PersonSeed[] = [
  { name: 'Vera Voorzitter' },
  { name: 'Sem Secretaris' },
  { name: 'Dana Deelnemer' },
  { name: 'Pim Partner' },
  { name: 'Gijs Gast', userRole: 'guest' },
  { name: 'Bo Bestuurder' },
  { name: 'Cato Coördinator' },
  { name: 'Iris Inval' },
];

/** A bot and a Teams in memory that talk over HTTP, on a store of their own. */
export type House = {
  readonly teams: TeamsInMemory;
  bot: RunningBot;
  readonly env: Record<string, string>;
  /** Stops the bot and starts it again on the same store, perhaps at a later moment. */
  restart(clock?: string): Promise<void>;
  moveClock(now: string): Promise<{ now: string; sent: number }>;
  /** Resolves when everything that is due by now has been handed to Teams; answers how much that was. */
  quiet(): Promise<number>;
  /** All documents of a kind at the table, as the store holds them. */
  kept<K extends Kind>(kind: K): Promise<Documents[K][]>;
  /** Does something while another program holds the database, so that nothing can be written. */
  whileLocked<T>(work: () => Promise<T>): Promise<T>;
  stop(): Promise<void>;
};

/** How a house differs from the usual one. */
export type HouseOptions = {
  readonly clock?: string;
  readonly people?: PersonSeed[];
  readonly env?: Record<string, string>;
  readonly teams?: Partial<TeamsOptions>;
};

/** Starts both; the bot's clock begins at the given moment (default: a Monday morning). */
export async function openHouse(options: HouseOptions = {}): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'actietafel-'));
  const env = {
    PORT: '0',
    SQLITE_PATH: join(folder, 'tafel.db'),
    CLOCK: options.clock ?? '2026-11-23T09:00:00+01:00',
    LOG_LEVEL: 'silent',
    ...options.env,
  };
  const teams = await startTeams({ people: options.people ?? PEOPLE, ...options.teams });
  const moveClock: House['moveClock'] = async (now) => {
    const response = await fetch(`${house.bot.url}/dev/clock`, { method: 'POST', body: JSON.stringify({ now }) });
    return (await response.json()) as { now: string; sent: number };
  };
  let clock = { at: env.CLOCK, since: performance.now() };
  const house: House = {
    teams,
    env,
    bot: await startBot(env),
    async restart(later) {
      await house.bot.stop();
      const at = later ?? nowOf(clock);
      clock = { at, since: performance.now() };
      house.bot = await startBot({ ...env, CLOCK: at });
      teams.delivery.bot = `${house.bot.url}/api/messages`;
    },
    async moveClock(now) {
      const moved = await moveClock(now);
      clock = { at: moved.now, since: performance.now() };
      return moved;
    },
    async quiet() {
      return (await moveClock(nowOf(clock))).sent;
    },
    kept: (kind) => keptAt(env, teams, kind),
    async whileLocked(work) {
      const other = new DatabaseSync(env.SQLITE_PATH);
      other.exec('BEGIN IMMEDIATE');
      try {
        return await work();
      } finally {
        other.exec('ROLLBACK');
        other.close();
      }
    },
    async stop() {
      await house.bot.stop();
      await teams.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  teams.delivery.bot = `${house.bot.url}/api/messages`;
  return house;
}

/** What the bot's clock shows now: it runs on from the moment at which it was set. */
function nowOf({ at, since }: { at: string; since: number }): string {
  return new Date(Date.parse(at) + performance.now() - since).toISOString();
}

/** The roles that the journeys give, by name. */
const ROLES: Record<string, string> = {
  'Vera Voorzitter': 'Voorzitter',
  'Sem Secretaris': 'Secretaris',
  'Dana Deelnemer': 'Deelnemer',
  'Pim Partner': 'Deelnemer',
  'Gijs Gast': 'Gast',
  'Bo Bestuurder': 'Bestuurder',
  'Cato Coördinator': 'Coördinator SWV',
  'Iris Inval': 'Geen',
};

/** Installs the bot as the chair and admits everybody with their role; the organisation of each is `Organisatie <letter>`. */
export async function admitEverybody({ teams }: Pick<House, 'teams'>): Promise<void> {
  await teams.installs('Vera Voorzitter');
  const vera = teams.person('Vera Voorzitter');
  const setup = await vera.waitsFor((message) => message.buttons.includes('Leden toelaten'));
  const dialog = await setup.press('Leden toelaten');
  const filled: Record<string, string> = {};
  for (const [name, role] of Object.entries(ROLES)) {
    filled[`Rol van ${name}`] = role;
    filled[`Organisatie van ${name}`] = `Organisatie ${name[0]}`;
  }
  const saved = await dialog.press('Opslaan', filled);
  if (!saved.message) throw new Error(`members were not admitted: ${saved.text}`);
}

/** Plans one meeting as the chair. */
export async function planMeeting({ teams }: Pick<House, 'teams'>, date: string): Promise<Answer> {
  const vera = teams.person('Vera Voorzitter');
  const form = await (await vera.tells('bijeenkomst')).answer();
  return form.press('Bijeenkomst plannen', {
    'Datum bijeenkomst': date,
    Tijd: '14:00',
    Plaats: 'Stadskantoor, zaal 2',
  });
}

/** What step 1 of the form asks, filled in rightly for an invented pupil of fourteen. */
export const STEP_1 = {
  Geboortedatum: '2012-05-04',
  'Soort onderwijs': 'VO',
  'Ingeschreven op een school': 'Ja',
  'Soort verzuim': 'Langdurig relatief',
  'Eerste dag thuis': '2026-09-14',
  'Wie heeft al geholpen': 'Ondersteuningsteam',
  'Vraag of plan': 'question',
};

/** Step 2, filled in rightly. */
export const STEP_2 = {
  'Naam leerling': 'Fenna Verzonnen',
  Gemeente: 'Rivierdam',
  School: 'Het Bedachte College',
  Hulpvraag: 'Welke plek past bij haar en wie regelt de begeleiding naar school?',
  Accent: 'education',
};

/** Step 3, filled in rightly for a pupil under eighteen. */
export const STEP_3 = {
  'Leerling weet ervan en is akkoord': 'Ja',
  'Ouder of voogd weet ervan en is akkoord': 'Ja',
  'Gevraagd door': 'Dana Deelnemer',
  'Datum toestemming': '2026-11-20',
  'Aanwezig bij de bespreking': 'yes',
};

/** Fills in a form that stands at step 1, up to and including **Indienen**. */
export async function fillIn(form: Answer, name = STEP_2['Naam leerling']): Promise<Answer> {
  const step2 = await form.press('Verder', STEP_1);
  const step3 = await step2.press('Verder', { ...STEP_2, 'Naam leerling': name });
  const step4 = await step3.press('Verder', STEP_3);
  return step4.press('Indienen');
}
