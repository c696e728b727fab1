import { COMMANDS, type Command } from './commands.ts';

/** The version of Microsoft's schema that the manifest follows: the first one that knows slash commands. */
export const MANIFEST_VERSION = '1.29';

/** What differs from one installation to the next: the id of the bot's registration (a GUID), where browsers reach it, and the app's version. */
export type Installation = { readonly appId: string; readonly publicUrl: string; readonly version: string };

const commands: readonly Command[] = (COMMANDS as readonly Command[]).filter(({ listed }) => listed !== false);
const asBotCommand = ({ name, description }: Command) => ({ title: name, description });

/** The bot in a team and in the personal chat. It hears only what is said to it: no right to read the channel is asked for. */
const bot = (appId: string) => ({
  botId: appId,
  scopes: ['personal', 'team'],
  // The table meets in the channel that is chosen at installation.
  needsChannelSelector: true,
  supportsFiles: false,
  isNotificationOnly: false,
  supportsTargetedMessages: true,
  commandLists: [
    { scopes: ['personal', 'team'], triggers: ['mention'], commands: commands.map(asBotCommand) },
    // What an extension opens is left out here, or the menu would show it twice.
    {
      scopes: ['team'],
      triggers: ['slash'],
      commands: commands.filter(({ door }) => door === 'slash').map(asBotCommand),
    },
  ],
});

/** The commands that open a dialog straight from the compose box, so that nothing about a pupil is posted in the channel. */
const extension = (appId: string) => ({
  botId: appId,
  commands: commands
    .filter(({ door }) => door === 'extension')
    .map(({ name, description }) => ({
      id: name,
      type: 'action',
      title: name,
      description,
      context: ['compose', 'commandBox'],
      fetchTask: true,
      triggers: ['slash'],
    })),
});

/**
 * The manifest of the Teams app, in Dutch, with the least rights that the table needs. What Teams does with each field:
 * https://learn.microsoft.com/microsoft-365/extensibility/schema/
 */
export function manifestFor({ appId, publicUrl, version }: Installation) {
  const page = (path: string) => new URL(path, publicUrl).href;
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${MANIFEST_VERSION}/MicrosoftTeams.schema.json`,
    manifestVersion: MANIFEST_VERSION,
    version,
    id: appId,
    localizationInfo: { defaultLanguageTag: 'nl-nl' },
    developer: {
      name: 'Actietafel',
      websiteUrl: page('/'),
      privacyUrl: page('/privacy'),
      termsOfUseUrl: page('/voorwaarden'),
    },
    name: { short: 'Actietafel', full: 'Actietafel voor thuiszitters' },
    description: {
      short: 'Samen een plek vinden voor leerlingen die thuiszitten.',
      full: [
        'Actietafel helpt u en uw partners om leerlingen die thuiszitten weer onderwijs te bieden.',
        'U meldt een casus aan, plant de bijeenkomst en legt vast wie wat doet en wanneer.',
        'Actietafel bewaakt de termijnen en herinnert u op tijd.',
        'In het kanaal staan geen gegevens van leerlingen. Die ziet u alleen in een venster of in uw eigen chat.',
        'Actietafel leest niet mee: het ziet alleen berichten die aan Actietafel zijn gericht.',
      ].join('\n\n'),
    },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#0D5A66',
    bots: [bot(appId)] as const,
    composeExtensions: [extension(appId)] as const,
    permissions: ['identity', 'messageTeamMembers'],
    validDomains: [new URL(publicUrl).host],
    supportsChannelFeatures: 'tier1',
    defaultInstallScope: 'team',
    defaultGroupCapability: { team: 'bot' },
  };
}
