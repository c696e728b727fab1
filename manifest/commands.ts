/**
 * One command that people can give. `name` is the word that they type and that Teams sends; `title` is how help and cards call it.
 * `door` says how Teams offers it after a `/`: an `extension` opens its dialog at once, a `slash` command is sent to the bot for the sender
 * alone. Both also work after a mention of the bot and in the personal chat. `since` is the version of the app that brought it.
 */
export type Command = {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly door: 'extension' | 'slash';
  readonly since: string;
  /** Teams lists at most twelve commands: one that can be reached by a button as well is only typed. */
  readonly listed?: false;
};

/** The most commands that a list in the manifest may hold, by Microsoft's schema. */
export const LISTED_AT_MOST = 12;

/** All commands, from which both the router and the manifest are made, so that Teams never offers what the bot does not know. */
export const COMMANDS = [
  {
    name: 'aanmelden',
    title: 'Casus aanmelden',
    description: 'Meld een leerling aan die thuiszit. Alleen u ziet het formulier.',
    door: 'extension',
    since: '0.1.0',
  },
  {
    name: 'mijn',
    title: 'Mijn overzicht',
    description: 'Bekijk uw casussen en wat u nog te doen hebt.',
    door: 'slash',
    since: '0.1.0',
  },
  {
    name: 'casus',
    title: 'Casus bekijken',
    description: 'Open een casus met het nummer, bijvoorbeeld: casus AT-2026-0007.',
    door: 'slash',
    since: '0.1.0',
  },
  {
    name: 'regie',
    title: 'Regisseur zoeken',
    description: 'Zoek een regisseur voor een casus, bijvoorbeeld: regie AT-2026-0007.',
    door: 'slash',
    since: '0.1.0',
    listed: false,
  },
  {
    name: 'agenda',
    title: 'Agenda',
    description: 'Bekijk de agenda van de bijeenkomst en zeg of u komt.',
    door: 'slash',
    since: '0.1.0',
  },
  {
    name: 'bijeenkomst',
    title: 'Bijeenkomst plannen',
    description: 'Plan een bijeenkomst van de actietafel.',
    door: 'slash',
    since: '0.1.0',
  },
  {
    name: 'profiel',
    title: 'Mijn profiel',
    description: 'Bekijk en wijzig uw organisatie, domein en vervanger.',
    door: 'slash',
    since: '0.1.0',
  },
  {
    name: 'leden',
    title: 'Leden en rollen',
    description: 'Laat leden toe en geef hun een rol.',
    door: 'slash',
    since: '0.1.0',
    listed: false,
  },
  {
    name: 'instellingen',
    title: 'Instellingen',
    description: 'Bekijk en wijzig de instellingen van de actietafel.',
    door: 'slash',
    since: '0.1.0',
  },
  {
    name: 'verslag',
    title: 'Verslag',
    description: 'Lees of download het verslag van een bijeenkomst.',
    door: 'slash',
    since: '0.2.0',
  },
  {
    name: 'acties',
    title: 'Afspraken',
    description: 'Bekijk uw afspraken en meld wat gereed is of niet op tijd lukt.',
    door: 'slash',
    since: '0.1.0',
  },
  {
    name: 'knelpunt',
    title: 'Knelpunt melden',
    description: 'Meld wat voor meer leerlingen in de weg staat.',
    door: 'slash',
    since: '0.1.0',
  },
  {
    name: 'volglijst',
    title: 'Volglijst',
    description: 'Bekijk de casussen die de tafel volgt.',
    door: 'slash',
    since: '0.1.0',
  },
  {
    name: 'archief',
    title: 'Archief',
    description: 'Bekijk de casussen die zijn afgesloten.',
    door: 'slash',
    since: '0.1.0',
    listed: false,
  },
  {
    name: 'bezorging',
    title: 'Bezorging',
    description: 'Bekijk welke berichten zijn bezorgd, en welke niet en waarom.',
    door: 'slash',
    since: '0.2.0',
    listed: false,
  },
  {
    name: 'help',
    title: 'Hulp',
    description: 'Lees wat u met Actietafel kunt doen.',
    door: 'slash',
    since: '0.1.0',
  },
] as const satisfies readonly Command[];

/** The word by which the router knows a command. */
export type CommandName = (typeof COMMANDS)[number]['name'];
