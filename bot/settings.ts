import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65535);
const filled = z.string().trim().min(1);

const shape = z.object({
  PORT: port.default(3978),
  HOST: filled.optional(),
  MicrosoftAppType: z.enum(['SingleTenant', 'UserAssignedMSI', 'MultiTenant']).optional(),
  MicrosoftAppId: z.guid().optional(),
  MicrosoftAppPassword: filled.optional(),
  MicrosoftAppTenantId: z.guid().optional(),
  ALLOWED_TENANTS: filled.optional(),
  STORAGE: z.enum(['sqlite', 'cosmos']).default('sqlite'),
  SQLITE_PATH: filled.default('./data/actietafel.db'),
  COSMOS_ENDPOINT: z.url().optional(),
  COSMOS_KEY: filled.optional(),
  COSMOS_DATABASE: filled.default('actietafel'),
  DATA_KEY: z
    .string()
    .regex(/^[A-Za-z0-9+/]{43}=$/)
    .optional(),
  PUBLIC_URL: z.url().optional(),
  METRICS_PORT: port.optional(),
  CLOCK: z.iso.datetime({ offset: true, local: true }).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** What each setting looks like when it is right; the example in the message that stops the start. */
const EXAMPLES: Record<keyof z.input<typeof shape>, string> = {
  PORT: '3978',
  HOST: '127.0.0.1',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppId: '11111111-2222-3333-4444-555555555555',
  MicrosoftAppPassword: 'het clientgeheim van de app-registratie',
  MicrosoftAppTenantId: '11111111-2222-3333-4444-555555555555',
  ALLOWED_TENANTS: '11111111-2222-3333-4444-555555555555,66666666-7777-8888-9999-000000000000',
  STORAGE: 'sqlite',
  SQLITE_PATH: './data/actietafel.db',
  COSMOS_ENDPOINT: 'https://voorbeeld.documents.azure.com:443/',
  COSMOS_KEY: 'de sleutel van het Cosmos-account',
  COSMOS_DATABASE: 'actietafel',
  DATA_KEY: 'een base64-tekst van 32 bytes: openssl rand -base64 32',
  PUBLIC_URL: 'https://actietafel.voorbeeld.nl',
  METRICS_PORT: '9464',
  CLOCK: '2026-12-01T08:30:00+01:00',
  LOG_LEVEL: 'info',
};

/** The names of all settings, as they stand in the environment, in the README and in `.env.example`. */
export const SETTING_NAMES: readonly string[] = Object.keys(shape.shape);

/** The settings of one bot process, checked and complete. `development` is true without an app id: loopback only, no tokens. */
export type BotSettings = z.output<typeof shape> & {
  readonly HOST: string;
  readonly development: boolean;
  readonly tenants: readonly string[];
};

/** The settings, or one line for each that is wrong: its name, what is wrong, an example. */
export type SettingsResult = { readonly settings: BotSettings } | { readonly problems: readonly string[] };

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/** Reads the settings from the environment; an empty value counts as absent (contract.md, *Run*). */
export function readSettings(env: Readonly<Record<string, string | undefined>>): SettingsResult {
  const given = Object.fromEntries(Object.entries(env).filter(([name, value]) => name in shape.shape && value?.trim()));
  const parsed = shape.safeParse(given);
  if (!parsed.success) {
    return { problems: parsed.error.issues.map(({ path }) => line(path[0] as keyof typeof EXAMPLES, 'klopt niet')) };
  }
  const settings = parsed.data;
  const development = !settings.MicrosoftAppId;
  const problems = development ? developmentProblems(settings) : productionProblems(settings);
  if (settings.STORAGE === 'cosmos' && !settings.COSMOS_ENDPOINT)
    problems.push(line('COSMOS_ENDPOINT', 'ontbreekt bij STORAGE=cosmos'));
  if (problems.length > 0) return { problems };
  const HOST = settings.HOST ?? (development ? '127.0.0.1' : '0.0.0.0');
  const tenants = (settings.ALLOWED_TENANTS ?? settings.MicrosoftAppTenantId ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter(Boolean);
  return { settings: Object.freeze({ ...settings, HOST, development, tenants }) };
}

type Given = z.output<typeof shape>;

function developmentProblems({ HOST }: Given): string[] {
  return HOST && !LOOPBACK.has(HOST)
    ? [line('HOST', 'zonder MicrosoftAppId luistert de bot alleen op dit apparaat')]
    : [];
}

function productionProblems(settings: Given): string[] {
  const problems: string[] = [];
  if (!settings.MicrosoftAppType) problems.push(line('MicrosoftAppType', 'ontbreekt bij MicrosoftAppId'));
  if (settings.MicrosoftAppType !== 'MultiTenant' && !settings.MicrosoftAppTenantId)
    problems.push(line('MicrosoftAppTenantId', 'ontbreekt'));
  if (settings.MicrosoftAppType !== 'UserAssignedMSI' && !settings.MicrosoftAppPassword)
    problems.push(line('MicrosoftAppPassword', 'ontbreekt'));
  if (settings.MicrosoftAppType === 'MultiTenant' && !settings.ALLOWED_TENANTS)
    problems.push(line('ALLOWED_TENANTS', 'ontbreekt bij MultiTenant'));
  if (!settings.DATA_KEY) problems.push(line('DATA_KEY', 'is verplicht in productie'));
  if (settings.CLOCK) problems.push(line('CLOCK', 'kan alleen zonder MicrosoftAppId'));
  return problems;
}

function line(name: keyof typeof EXAMPLES, what: string): string {
  return `${name}: ${what}. Voorbeeld: ${name}=${EXAMPLES[name]}`;
}
