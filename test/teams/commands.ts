import { existsSync, readFileSync } from 'node:fs';

/** A command in the menu of the compose box: `extension` opens a dialog at once, `slash` is sent as a message for the bot alone. */
export interface Command {
  title: string;
  description: string;
  kind: 'extension' | 'slash';
  /** What the bot gets as `commandId`; for `extension` only. */
  id?: string;
}

interface Manifest {
  bots?: { commandLists?: { triggers?: string[]; commands?: { title: string; description: string }[] }[] }[];
  composeExtensions?: { commands?: { id: string; title: string; description?: string; triggers?: string[] }[] }[];
}

/** The slash commands that an app manifest offers; none when there is no manifest yet. */
export function commandsOfManifest(file: string): Command[] {
  if (!existsSync(file)) return [];
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  const isSlash = (list: { triggers?: string[] }): boolean => list.triggers?.includes('slash') ?? false;
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
