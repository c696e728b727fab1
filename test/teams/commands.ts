/** A command in the menu of the compose box: `extension` opens a dialog at once, `slash` is sent as a message for the bot alone. */
export interface Command {
  title: string;
  description: string;
  kind: 'extension' | 'slash';
  /** What the bot gets as `commandId`; for `extension` only. */
  id?: string;
}

/** The part of an app manifest that says which commands the compose box offers. */
export interface CommandManifest {
  readonly bots?: readonly { commandLists?: readonly CommandList[] }[];
  readonly composeExtensions?: readonly { commands?: readonly ExtensionCommand[] }[];
}

interface CommandList {
  readonly triggers?: readonly string[];
  readonly commands?: readonly { title: string; description: string }[];
}

interface ExtensionCommand {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly triggers?: readonly string[];
}

/** The slash commands that an app manifest offers. */
export function commandsOfManifest(manifest: CommandManifest): Command[] {
  const isSlash = (list: { readonly triggers?: readonly string[] }): boolean =>
    list.triggers?.includes('slash') ?? false;
  const extensions = (manifest.composeExtensions ?? [])
    .flatMap((extension) => extension.commands ?? [])
    .filter(isSlash);
  const lists = (manifest.bots ?? []).flatMap((bot) => bot.commandLists ?? []).filter(isSlash);
  return [
    ...extensions.map(({ id, title, description = '' }): Command => ({ kind: 'extension', id, title, description })),
    ...lists
      .flatMap((list) => list.commands ?? [])
      .map(({ title, description }): Command => ({ kind: 'slash', title, description })),
  ];
}
